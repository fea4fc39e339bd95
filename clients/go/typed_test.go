package clients

import "fmt"

// typedNames cannot hold a slash: the typed clients put a name into a path
// and escape the path, so that a slash stays one.
var typedNames = []string{
	`o'brien 100%25 of "this" & <that>`,
	`a?b#c+d=e;fg@h!$(i)*[j]{k}|^~\` + "`",
	`_x`,
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// given is how the typed clients say that something is not.
func given(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// words are the names of privileges, which the typed clients have types for.
func words[T fmt.Stringer](list []T) []string {
	out := make([]string, len(list))
	for i, word := range list {
		out[i] = word.String()
	}
	return out
}
