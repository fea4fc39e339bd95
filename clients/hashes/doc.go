// Package hashes holds the hashes that users move with against implementations
// that are not ours: the JDK's PBKDF2, jBCrypt (which Elasticsearch has within),
// and Bouncy Castle's bcrypt and argon2id, in a small Java program
// (src/main/java). Every cell of the matrix of docs/moving.md that says yes is
// verified there with the right password and with wrong ones, and a file realm is
// read there as Elasticsearch's documentation describes it.
//
//	make test-clients                        all clients
//	go run ./clients/run -only hashes        this one
//
// The tests have the build tag hashes, so that "go test ./..." leaves them to the
// clients' run.
package hashes
