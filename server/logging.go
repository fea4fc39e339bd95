package server

import (
	"io"
	"log/slog"
	"os"
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
