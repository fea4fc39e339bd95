// Package regexp is Lucene's regular expressions, as versions 8.6 to 9.12 read
// them (org.apache.lucene.util.automaton.RegExp):
//
//	expression = intersections with | between them
//	           = sequences with & between them (flag INTERSECTION)
//	repeated   ? * + {n} {n,} {n,m} after what is repeated
//	~x         everything but x (COMPLEMENT)
//	.          any character, [a-z\d_] [^…] one of a class
//	#          no text (EMPTY), @ any text (ANYSTRING)
//	<1-99>     a number in an interval (INTERVAL)
//	"…"        exactly that, (…) a group, () the empty text
//	\d \w \s   digits, letters of words, blanks; \D \W \S the others
//	\x         exactly x, where x is no letter
//
// An expression matches whole texts. It owns the syntax, the words about what is
// wrong in it, and what can be told of an expression beforehand: texts that
// every match contains ([Expression.Literals]), and the same in other engines'
// syntax ([Expression.RE2]). search/automaton does the matching.
package regexp
