// Package dragomantest gives a Go test a directory of its own with four doors:
// a stand-in for Elasticsearch's security API, Elastic Cloud Enterprise, Kuzzle
// and Lucidworks Fusion, in the test's own process.
//
//	func TestMine(t *testing.T) {
//		d := dragomantest.Start(t, dragomantest.Seed(`
//	elasticsearch:
//	  users:
//	    jack: {password: s3cret-password, roles: [viewer]}`))
//		client, err := elasticsearch.NewClient(elasticsearch.Config{
//			Addresses: []string{d.Elasticsearch.URL}, Username: "jack", Password: "s3cret-password"})
//		…
//	}
//
// Each [Dragoman] is independent of all others, so tests may run in parallel.
// It keeps everything in memory and ends with its test. Requests reach a door
// over a port of this machine ([Door.URL]) or without any network
// ([Door.Client]). A test can hold the clock, go back to a [Snapshot], have a
// door fail, and see what was asked.
package dragomantest
