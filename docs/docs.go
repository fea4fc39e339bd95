// Package docs holds the guides as they are written, for the program to show.
package docs

import "embed"

// Files are the guides, in Markdown.
//
//go:embed *.md dialects/*.md decisions/*.md reference/*.md
var Files embed.FS

// Picture is the house in one picture.
//
//go:embed picture.svg
var Picture []byte
