package server

import (
	"errors"
	"fmt"
	"log/slog"
	"math"
	"net"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters"
)

func text(field func(*Config) *string) func(*Config, string) error {
	return func(c *Config, value string) error {
		*field(c) = value
		return nil
	}
}

func duration(field func(*Config) *time.Duration) func(*Config, string) error {
	return func(c *Config, value string) error {
		d, err := time.ParseDuration(value)
		if err != nil || d <= 0 || d > 24*time.Hour {
			return fmt.Errorf("%q is not a time such as 500ms, 30s or 2m, up to 24h", value)
		}
		*field(c) = d
		return nil
	}
}

func parseDrainDelay(c *Config, value string) error {
	d, err := time.ParseDuration(value)
	if err != nil || d < 0 || d > time.Hour {
		return fmt.Errorf("%q is not a time such as 0s or 10s, up to 1h", value)
	}
	c.DrainDelay = d
	return nil
}

// parseDatabase quotes nothing: the address may hold a password.
func parseDatabase(c *Config, value string) error {
	kind, rest, _ := strings.Cut(value, ":")
	switch {
	case kind == "sqlite" && rest != "":
	case kind == "postgres" || kind == "postgresql":
		if u, err := url.Parse(value); err != nil || !strings.HasPrefix(rest, "//") || u.Path == "" && u.RawQuery == "" {
			return errors.New("must look like postgres://user:password@host:5432/name")
		}
	default:
		return errors.New("must be sqlite:PATH, sqlite::memory: or postgres://…")
	}
	c.Database = value
	return nil
}

func parseListen(c *Config, door, value string) error {
	closed := value == "off" || value == "false" // what older YAML makes of a bare off
	c.setClosed(door, closed)
	if closed || value == "prefix" && door != management {
		c.Listen[door] = ""
		return nil
	}
	_, port, err := net.SplitHostPort(value)
	if err != nil {
		return fmt.Errorf("%q is not host:port, off or prefix", value)
	}
	if _, err := strconv.ParseUint(port, 10, 16); err != nil {
		return fmt.Errorf("%q has no port between 0 and 65535", value)
	}
	c.Listen[door] = value
	return nil
}

func parseAdminPassword(c *Config, value string) error {
	if err := CheckPassword(value); err != nil {
		return err
	}
	c.AdminPassword = Secret(value)
	return nil
}

func parseHashCost(c *Config, value string) error {
	n, err := strconv.Atoi(value)
	if err != nil {
		return fmt.Errorf("%q is not a whole number", value)
	}
	if err := dragoman.CheckHashCost(n); err != nil {
		return err
	}
	c.HashCost = n
	return nil
}

// parseKeepSessions reads names of doors between commas.
func parseKeepSessions(c *Config, value string) error {
	c.KeepSessions = nil
	for _, name := range strings.Split(value, ",") {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		known := func(d adapters.Dialect) bool { return string(d.Name) == name }
		if !slices.ContainsFunc(c.dialects, known) {
			return fmt.Errorf("there is no door %q", name)
		}
		c.KeepSessions = append(c.KeepSessions, dragoman.Dialect(name))
	}
	return nil
}

const maxSize = 1 << 30

func parseMaxBody(c *Config, value string) (err error) {
	c.MaxBody, err = parseSize(value, 1)
	return err
}

func parseCacheSize(c *Config, value string) (err error) {
	c.CacheSize, err = parseSize(value, 0)
	return err
}

// parseSize reads a number of bytes of at least that many.
func parseSize(value string, least int64) (int64, error) {
	n, ok := bytesOf(value)
	if !ok || n < least || n > maxSize {
		return 0, fmt.Errorf("%q is not a size such as 65536, 64KiB or 1MiB, up to 1024MiB", value)
	}
	return n, nil
}

// bytesOf reads a number of bytes, or of KiB, MiB or GiB.
func bytesOf(value string) (int64, bool) {
	number, unit := value, int64(1)
	for suffix, size := range map[string]int64{"KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30} {
		if n, ok := strings.CutSuffix(value, suffix); ok {
			number, unit = strings.TrimSpace(n), size
		}
	}
	n, err := strconv.ParseInt(number, 10, 64)
	return n * unit, err == nil && n >= 0 && n <= math.MaxInt64/unit
}

func parseLogLevel(c *Config, value string) error {
	levels := map[string]slog.Level{
		"debug": slog.LevelDebug, "info": slog.LevelInfo, "warn": slog.LevelWarn, "error": slog.LevelError,
	}
	level, ok := levels[value]
	if !ok {
		return fmt.Errorf("%q is none of debug, info, warn, error", value)
	}
	c.LogLevel = level
	return nil
}

func parseLogFormat(c *Config, value string) error {
	switch value {
	case "auto", "text", "json":
		c.LogFormat = value
		return nil
	}
	return fmt.Errorf("%q is none of auto, text, json", value)
}
