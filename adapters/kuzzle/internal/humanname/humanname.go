// Package humanname makes names that people can say, for users and nodes, in the
// form in which Kuzzle makes them.
package humanname

import (
	"math/rand/v2"
	"strconv"
)

// New is an adjective, a name and a number: for kuids and nodes.
func New() string {
	return adjectives[rand.IntN(len(adjectives))] + "-" + people[rand.IntN(len(people))] + "-" + strconv.Itoa(rand.IntN(100_000))
}

var adjectives = []string{
	"able", "agile", "amber", "ample", "apt", "astute", "bold", "brave", "bright", "brisk", "calm", "candid",
	"clever", "cosmic", "crisp", "curious", "daring", "deft", "eager", "early", "earnest", "easy", "fabled",
	"fair", "fleet", "fond", "frank", "fresh", "gentle", "glad", "golden", "grand", "happy", "hardy", "honest",
	"humble", "ideal", "jolly", "keen", "kind", "lively", "loyal", "lucid", "lucky", "mellow", "merry", "mighty",
	"modest", "neat", "nimble", "noble", "patient", "placid", "plucky", "polite", "proud", "prudent", "quick",
	"quiet", "rapid", "ready", "serene", "sharp", "silent", "sincere", "smart", "snug", "solid", "spry",
	"stable", "steady", "stout", "sturdy", "subtle", "sunny", "sure", "swift", "tender", "tidy", "trusty",
	"upbeat", "valiant", "vivid", "warm", "wise", "witty", "worthy", "zesty",
}

// people are those who interpreted, or built what interprets.
var people = []string{
	"ada", "aida", "alan", "alonzo", "anita", "babbage", "backus", "barbara", "bartik", "boole", "cantor",
	"cassandra", "champollion", "church", "codd", "curry", "dijkstra", "dorothea", "edith", "emmy", "enheduanna",
	"euclid", "euler", "fermat", "floyd", "frege", "galois", "gauss", "germain", "goldberg", "grace", "hamilton",
	"hamming", "hedy", "hilbert", "hoare", "hopper", "hypatia", "jacquard", "jerome", "joan", "katherine",
	"kleene", "knuth", "kovalevskaya", "lagrange", "lamarr", "lamport", "leibniz", "liskov", "lovelace",
	"malintzin", "marie", "mcnulty", "mechthild", "milner", "minsky", "naur", "newton", "noether", "pascal",
	"peirce", "perlman", "polya", "ptolemy", "quine", "ramanujan", "ritchie", "rosetta", "russell", "sacagawea",
	"samarra", "shannon", "simula", "sequoyah", "stibitz", "tarski", "thales", "tusk", "turing", "tyndale",
	"ventris", "vieta", "wirth", "xuanzang", "yourdon", "zuse",
}
