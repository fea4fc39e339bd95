package clients

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
