package kuzzle

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
)

// scriptWords says what is wrong with a text that is no JSON, where JavaScript
// has words for it that give nothing away; otherwise ours.
func scriptWords(text []byte, err error) string {
	if !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return err.Error()
	}
	text = bytes.TrimRight(text, " \t\r\n")
	if bytes.HasSuffix(text, []byte("{")) {
		return fmt.Sprintf("Expected property name or '}' in JSON at position %d", len(text))
	}
	return "Unexpected end of JSON input"
}

var surrogate = regexp.MustCompile(`\\(\\|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[dD][89a-fA-F][0-9a-fA-F]{2})`)

// wholeSurrogates puts the sign for what cannot be shown in place of halves of
// signs, which JavaScript lets a text have.
func wholeSurrogates(text []byte) []byte {
	return surrogate.ReplaceAllFunc(text, func(escape []byte) []byte {
		if len(escape) == len(`\ud800`) {
			return []byte(`\ufffd`)
		}
		return escape
	})
}
