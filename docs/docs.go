// Package docs holds the guides as they are written, for the program to show.
package docs

import "embed"

// Files are the guides, in Markdown.
//
//go:embed *.md dialects/*.md decisions/*.md reference/*.md
var Files embed.FS
