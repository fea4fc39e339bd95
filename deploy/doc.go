// Package deploy has nothing but tests, which try what is in this folder as it
// is written: the proxies in front of three nodes over PostgreSQL, of which one
// is killed and one is stopped while requests come in; the rules of Prometheus
// by its own tool.
//
//	go test -tags deploy ./deploy
//
// It wants Debian's haproxy, nginx-light, prometheus and postgresql. Three
// addresses of the loopback interface are the nodes, 127.0.0.11 to 13, and
// 127.0.0.2 and 127.0.0.3 the proxies; ports are as written.
package deploy
