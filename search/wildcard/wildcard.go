// Package wildcard is the one matcher of * and ? patterns: * is any run of
// characters, ? is one, \ takes the next character literally.
package wildcard

import "strings"

// Match reports whether the whole text matches the pattern. A later * makes an
// earlier one's choice final, so the time is bounded by the product of the
// lengths.
func Match(pattern, text string) bool {
	p, t := []rune(pattern), []rune(text)
	i, j, star, from := 0, 0, -1, 0
	for j < len(t) {
		escaped := i+1 < len(p) && p[i] == '\\'
		switch {
		case i < len(p) && p[i] == '*':
			star, from = i, j
			i++
		case escaped && p[i+1] == t[j]:
			i, j = i+2, j+1
		case i < len(p) && !escaped && (p[i] == '?' || p[i] == t[j]):
			i, j = i+1, j+1
		case star < 0:
			return false
		default:
			from++
			i, j = star+1, from
		}
	}
	return strings.Trim(string(p[i:]), "*") == ""
}
