// Package clients tells the story of a user through the clients that people
// really have: go-elasticsearch 7, 8 and 9 (esapi and typed), cloud-sdk-go, the
// Go clients generated from our own contracts, and all of them in turn about
// one person.
//
// It is a module of its own, so that nobody who builds Dragoman downloads or
// compiles a vendor's client. There is no code here but tests; they talk to a
// server that is running already, whose addresses are in the environment
// (clients/run starts one and says where it listens):
//
//	DRAGOMAN_TEST_ELASTICSEARCH    http://127.0.0.1:9200
//	DRAGOMAN_TEST_CLOUD            http://127.0.0.1:12400
//	DRAGOMAN_TEST_KUZZLE           http://127.0.0.1:7512
//	DRAGOMAN_TEST_FUSION           http://127.0.0.1:6764
//	DRAGOMAN_TEST_ADMIN_PASSWORD   the administrator's password
//
// The server may know other users; each test makes its own and names them
// like nobody else.
package clients
