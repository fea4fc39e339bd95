package main

import (
	"context"
	"log/slog"
	"maps"
	"slices"
	"sync"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/server"
)

// capturing is the targets whose capture is on: passwords are pushed to them at
// a login (docs/decisions/24).
type capturing []*connect.Capturer

func newCapturing(config server.Config, log *slog.Logger) (capturing, error) {
	var all capturing
	for _, name := range slices.Sorted(maps.Keys(config.Targets)) {
		spec, err := configured(config, name)
		if err != nil {
			return nil, err
		}
		if !spec.Capture {
			continue
		}
		target, err := spec.open(config)
		if err != nil {
			return nil, err
		}
		scope, err := spec.scope()
		if err != nil {
			return nil, err
		}
		log.Warn("passwords are pushed to a target at logins", "target", name)
		c := &connect.Capturer{Target: target, Scope: scope, Log: log}
		c.Start()
		all = append(all, c)
	}
	return all, nil
}

func (all capturing) proved(u dragoman.User, password string) {
	for _, c := range all {
		c.Proved(u, password)
	}
}

// run works until it is ended.
func (all capturing) run(ctx context.Context, d *dragoman.Directory) (end func()) {
	ctx, stop := context.WithCancel(ctx)
	var group sync.WaitGroup
	for _, c := range all {
		c.Directory = d
		group.Go(func() { c.Run(ctx) })
	}
	return func() { stop(); group.Wait() }
}
