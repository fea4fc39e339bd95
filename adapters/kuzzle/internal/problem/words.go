package problem

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"
)

// mostEchoed is how much of a broken body its error repeats, in characters.
const mostEchoed = 50

var looksSecret = regexp.MustCompile(`(?i)passw`)

// Beginning is what the error of a broken body repeats of it. It stops short
// of anything that looks like a password (quirk 25).
func Beginning(raw []byte) string {
	text := strings.ToValidUTF8(string(raw[:min(len(raw), mostEchoed*utf8.UTFMax)]), "\uFFFD")
	if runes := []rune(text); len(runes) > mostEchoed {
		text = string(runes[:mostEchoed])
	}
	if secret := looksSecret.FindStringIndex(text); secret != nil {
		text = text[:secret[0]]
	}
	return text
}

// JSONWords says what is wrong with a text that is no JSON, where JavaScript
// has words for it that give nothing away; otherwise ours.
func JSONWords(text []byte, err error) string {
	if !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return err.Error()
	}
	text = bytes.TrimRight(text, " \t\r\n")
	if bytes.HasSuffix(text, []byte("{")) {
		return fmt.Sprintf("Expected property name or '}' in JSON at position %d", len(text))
	}
	return "Unexpected end of JSON input"
}
