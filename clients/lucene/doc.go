// Package lucene holds search/words, search/regexp, search/querystring and
// search/esquery against Lucene itself: a small Java program (src/main/java)
// answers the same generated questions.
//
//	make test-clients                        all clients
//	go run ./clients/run -only lucene        this one
//
// The tests have the build tag lucene, so that "go test ./..." leaves them to the
// clients' run. LUCENE_SEED draws other questions than
// the usual ones; a failure names the seed that it was drawn with.
package lucene
