// Package esquery reads Elasticsearch's query language and makes filters of it.
//
// [Parse] turns the JSON of a query into a tree of typed nodes, one kind of
// query a file; [Lower] turns a tree into a [search.Filter]. Between them a room
// may look at the tree and refuse what its vendor refuses there ([Each]). What a
// name of a field means is the room's whole contribution: it gives a [Resolver].
//
// Scores do not exist here: boosts and the like are read, checked and forgotten.
// Trouble is an [*Error] with a kind and the data to tell of it; the sentence
// belongs to the room. Dates are read by search/datemath, the small languages
// of query_string and simple_query_string by search/querystring, and texts are
// split by search/words.
package esquery
