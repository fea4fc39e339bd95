// Package escalation holds no code: its test walks every operation of every door
// with every low right, each aimed at becoming an administrator, and writes
// docs/escalation.md from what happened; others walk a WebSocket, the prefixes of
// the management port, and what that port has of its own. It is a package of its own because it
// takes longer than the server's other tests.
package escalation
