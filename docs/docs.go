// Package docs holds the guides as they are written, for the program to show.
package docs

import "embed"

// Files are the guides, in Markdown.
//
//go:embed *.md dialects/*.md decisions/*.md reference/*.md
var Files embed.FS

// Pictures are those that the guides show: the house, and what was measured.
//
//go:embed picture.svg performance/*.svg
var Pictures embed.FS
