// Package search is what a search means: the filter tree, orders, and both
// evaluated in memory.
//
// It owns the tree ([Filter] and its nodes), the order of values ([Sort],
// [CompareValues]) and the plain evaluation of both ([Holds], [Foremost]).
// The type of a field is a parameter of the tree, so that a filter over
// anything but users cannot be handed to the store by mistake. Around it:
// search/wildcard matches * and ?, search/words splits texts into words, and
// search/esquery reads Elasticsearch's query language. Compiling a tree to SQL
// belongs to the store; which name means which field belongs to the rooms.
//
// The package knows the standard library and its own family only.
package search
