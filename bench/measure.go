package main

import (
	"context"
	"fmt"
	"os"
	"time"
)

// row is what one subject did at one line, a figure for each round.
type row struct {
	Line    string     `json:"line"`
	What    string     `json:"what"`
	Subject string     `json:"subject"`
	Limit   bool       `json:"limit,omitempty"`
	Rounds  []measured `json:"rounds"`
}

// measure goes through the lines, and at each through the subjects in turn, as
// many times as there are rounds.
func (t *town) measure(ctx context.Context) (figures, error) {
	f := figures{
		Machine: t.machine, Engine: t.settings.engine, Users: t.settings.users, Connections: t.settings.connections,
		Start: map[string]started{}, Memory: map[string]held{},
	}
	all, err := t.lines(ctx)
	if err != nil {
		return f, err
	}
	for _, n := range t.nodes {
		f.Start[n.label+"dragoman"] = n.start
	}
	if err := t.holding(f.Memory, "before"); err != nil {
		return f, err
	}
	rows := map[string]*row{}
	note := func(l line, s subject, m measured) {
		key := l.name + "/" + s.name
		if rows[key] == nil {
			f.Rows = append(f.Rows, &row{Line: l.name, What: l.what, Subject: s.name, Limit: s.limit})
			rows[key] = f.Rows[len(f.Rows)-1]
		}
		rows[key].Rounds = append(rows[key].Rounds, m)
	}
	for round := range t.settings.rounds {
		for _, l := range all {
			if !t.settings.chosen(l.name) {
				continue
			}
			fmt.Fprintf(os.Stderr, "round %d of %d: %s\n", round+1, t.settings.rounds, l.what)
			if l.hashes {
				note(l, subject{name: limitHashes, limit: true}, measured{PerSecond: hashesPerSecond(hashTime(t.settings))})
			}
			for _, s := range l.subjects {
				m, err := t.one(ctx, l, s)
				if err != nil {
					return f, fmt.Errorf("%s, %s: %w", l.what, s.name, err)
				}
				note(l, s, m)
			}
		}
		if t.settings.chosen(besideLogins) {
			if err := t.beside(ctx, note); err != nil {
				return f, err
			}
		}
	}
	return f, t.holding(f.Memory, "after")
}

func (t *town) one(ctx context.Context, l line, s subject) (measured, error) {
	connections, length := t.settings.connections, t.settings.time
	if l.hashes {
		connections, length = min(connections, hashCallers), hashTime(t.settings)
	}
	p := t.processes[s.process]
	before, err := p.busy()
	if err != nil {
		return measured{}, err
	}
	m, err := ask(ctx, t.folder, s.plan(), connections, length)
	if err != nil {
		return m, err
	}
	after, err := p.busy()
	m.CPU = (after - before) / time.Duration(max(m.Requests, 1))
	if l.name == "login" {
		t.used(s, m.Requests+2*connections)
	}
	return m, err
}

// used counts the users who are new no more.
func (t *town) used(s subject, count int) {
	for _, n := range t.nodes {
		for door := range n.next {
			if n.label+door == s.name {
				n.next[door] += count
			}
		}
	}
}

// beside measures reads alone, and then reads and first logins at once.
func (t *town) beside(ctx context.Context, note func(line, subject, measured)) error {
	l := line{name: besideLogins, what: "reads beside first logins"}
	for _, n := range t.nodes {
		if len(n.next) == 0 {
			return nil
		}
		reads := subject{
			name: n.label + "elasticsearch", process: n.label + "elasticsearch",
			plan: t.repeated(n.server.Addresses["elasticsearch"], "GET", "/_security/user/person#", "", n.basic),
		}
		alone, err := t.one(ctx, l, reads)
		if err != nil {
			return err
		}
		type outcome struct {
			m   measured
			err error
		}
		logins := make(chan outcome, 1)
		go func() {
			m, err := ask(ctx, t.folder, n.logins("elasticsearch", func() int { return n.beside })(), hashCallers, t.settings.time)
			logins <- outcome{m, err}
		}()
		together, err := t.one(ctx, l, reads)
		other := <-logins
		if err != nil {
			return err
		}
		if other.err != nil {
			return other.err
		}
		n.beside += other.m.Requests + 2*hashCallers
		note(l, subject{name: n.label + "reads alone", limit: true}, alone)
		note(l, subject{name: n.label + "reads beside"}, together)
		note(l, subject{name: n.label + "first logins"}, other.m)
	}
	return nil
}

// holding notes how much memory each process has.
func (t *town) holding(into map[string]held, when string) error {
	seen := map[int]bool{}
	for name, p := range t.processes {
		for _, n := range t.nodes {
			if p.pid == n.server.Process() {
				name = n.label + "dragoman"
			}
		}
		if seen[p.pid] {
			continue
		}
		seen[p.pid] = true
		now, most, own, err := p.memory()
		if err != nil {
			return err
		}
		h := into[name]
		if when == "before" {
			h.Before, h.OwnBefore = now, own
		} else {
			h.After, h.Most, h.OwnAfter = now, most, own
		}
		into[name] = h
	}
	return nil
}
