package server

import (
	"context"
	"io"
	"log/slog"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/lmittmann/tint"
	"golang.org/x/term"
)

// NewLogger writes as the configuration wants: coloured lines for a terminal,
// JSON for everything else, unless told.
func (c Config) NewLogger(w io.Writer) *slog.Logger {
	terminal := isTerminal(w)
	if c.LogFormat == "json" || c.LogFormat != "text" && !terminal {
		return slog.New(slog.NewJSONHandler(w, &slog.HandlerOptions{Level: c.LogLevel}))
	}
	return slog.New(tint.NewTextHandler(w, &tint.Options{
		Level: c.LogLevel, NoColor: !terminal, TimeFormat: time.TimeOnly,
	}))
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// complaints are what the HTTP server says of connections and handlers.
type complaints struct{ log *slog.Logger }

// ofStrangers are complaints that anybody can cause, as often as they like.
var ofStrangers = []string{
	"http: TLS handshake error", "http: URL query contains semicolon", "http2: server", "http2: received", "http2: Framer",
}

// Write tells of what strangers can cause only where details are wanted: the log
// must not be theirs to fill.
func (c complaints) Write(line []byte) (int, error) {
	said, level := strings.TrimSpace(string(line)), slog.LevelWarn
	if slices.ContainsFunc(ofStrangers, func(start string) bool { return strings.HasPrefix(said, start) }) {
		level = slog.LevelDebug
	}
	c.log.Log(context.Background(), level, said)
	return len(line), nil
}
