// Package prove holds a server to what another one answered. A Dialogue is
// plain data: requests in the order in which they are sent, each with a name.
// Play sends them and writes down the answers, without what is another one
// each time (times, made-up identifiers) and without secrets; the result is a
// Recording, a file that can be kept. Compare tells where two recordings
// differ, and a list of Allowances which of the differences are known, and why.
//
// The dialogues are in folders of this package, by dialect, with what a server
// answered to them: recording.json is of the vendor's own, which only Kuzzle's
// could be run for, answers.json of Dragoman. It knows none of the rooms: what
// it compares may be anything that answers.
package prove
