package fusion

import "strings"

// glob is the path of a permission, cut at its slashes. A segment is
//
//   - any one segment
//     **      any number of segments, none included
//     {name}  any one segment, or one of the values that params lists for the name
//     other   itself, letter by letter
//
// Slashes at either end of a path do not matter.
type glob []string

func parseGlob(path string) glob {
	path = strings.Trim(path, "/")
	if path == "" {
		return nil
	}
	return strings.Split(path, "/")
}

// matches reports whether the whole path matches, where one decides about a
// single segment. It follows every way of matching at once, so that ** upon **
// costs len(g) times len(path) steps and never more.
func (g glob) matches(path []string, one func(pattern, segment string) bool) bool {
	reached := make([]bool, len(path)+1) // reached[n]: what was read of g can match path[:n]
	reached[0] = true
	for _, pattern := range g {
		if pattern == "**" {
			for n := range path {
				reached[n+1] = reached[n+1] || reached[n]
			}
			continue
		}
		for n := len(path); n > 0; n-- {
			reached[n] = reached[n-1] && one(pattern, path[n-1])
		}
		reached[0] = false
	}
	return reached[len(path)]
}

// variable is the name in {name}; ok is false for any other segment.
func variable(pattern string) (name string, ok bool) {
	if len(pattern) < 3 || pattern[0] != '{' || pattern[len(pattern)-1] != '}' {
		return "", false
	}
	return pattern[1 : len(pattern)-1], true
}

// String is the path in its one spelling, by which two globs are the same
// endpoint or not.
func (g glob) String() string { return "/" + strings.Join(g, "/") }
