// Package query is what the vendor's query API does with a body, without a
// directory: search.go and sort.go read it, resolve.go gives its names and
// values their meaning for users, keys and roles (subject.go), find.go answers
// it in memory, and aggregation.go with aggregation_*.go computes aggregations
// over what was found. The language itself is parsed by search/esquery; turning
// a query into one of the directory's is left to the room.
package query
