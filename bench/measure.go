package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"
)

// row is what one subject did at one line, a figure for each round.
type row struct {
	Line        string     `json:"line"`
	What        string     `json:"what"`
	Subject     string     `json:"subject"`
	Users       int        `json:"users"`
	Connections int        `json:"connections"`
	Limit       bool       `json:"limit,omitempty"`
	Rounds      []measured `json:"rounds"`
}

// station is one line at so many users over so many connections.
type station struct {
	town        *town
	line        line
	connections int
}

// measure goes through the lines, and at each through the subjects in turn, as
// many times as there are rounds. Every second round goes the other way, so
// that nobody always comes first.
func (h *house) measure(ctx context.Context) (figures, error) {
	f := figures{Machine: h.machine, Engine: h.engine, Compared: h.settings.compare}
	stations, err := h.stations(ctx)
	if err != nil {
		return f, err
	}
	for _, t := range h.towns {
		for _, n := range t.nodes { // passwords' users have just been made
			if err := settle(ctx, time.Minute, t.processes[n.label+"elasticsearch"], h.cluster); err != nil {
				return f, err
			}
		}
		f.Towns = append(f.Towns, t.figures())
		if err := idle(ctx, h.settings); err != nil {
			return f, err
		}
		if err := t.holding(f.Towns[len(f.Towns)-1].Memory, "before"); err != nil {
			return f, err
		}
	}
	for round := range h.settings.rounds {
		if round%2 == 1 {
			slices.Reverse(stations)
		}
		if err := h.round(ctx, &f, round, stations); err != nil {
			return f, err
		}
		if round%2 == 1 {
			slices.Reverse(stations)
		}
	}
	if err := idle(ctx, h.settings); err != nil {
		return f, err
	}
	for i, t := range h.towns {
		if err := t.holding(f.Towns[i].Memory, "after"); err != nil {
			return f, err
		}
	}
	f.sort()
	return f, nil
}

func (h *house) stations(ctx context.Context) (out []station, err error) {
	of := make([][]line, len(h.towns))
	for i, t := range h.towns {
		if of[i], err = t.lines(ctx); err != nil {
			return nil, err
		}
	}
	for at, l := range of[0] {
		if !h.settings.chosen(l.name) {
			continue
		}
		for _, connections := range h.settings.connections {
			if l.hashes && connections != h.settings.most() {
				continue // processors are what it waits for
			}
			for i, t := range h.towns {
				out = append(out, station{t, of[i][at], connections})
			}
		}
	}
	return out, nil
}

func (h *house) round(ctx context.Context, f *figures, round int, stations []station) error {
	for _, s := range stations {
		fmt.Fprintf(os.Stderr, "%s, round %d of %d: %s, %s, %s\n", h.engine, round+1, h.settings.rounds, s.line.what, many(s.town.users, "user"), many(s.connections, "connection"))
		if err := s.measure(ctx, f, round); err != nil {
			return err
		}
	}
	if !h.settings.chosen(besideLogins) {
		return nil
	}
	for _, t := range h.towns {
		if err := t.readsBeside(ctx, f); err != nil {
			return err
		}
	}
	return nil
}

// warmUp is how long a subject is asked before it is measured, where nothing is
// written: what is compared is warm, its own and the others' memory alike.
const warmUp = 2 * time.Second

// measure asks each subject once.
func (s station) measure(ctx context.Context, f *figures, round int) error {
	subjects := slices.Clone(s.line.subjects)
	if round%2 == 1 {
		slices.Reverse(subjects)
	}
	if s.line.hashes {
		f.note(s, subject{name: limitHashes, limit: true}, measured{PerSecond: hashesPerSecond(hashTime(s.town.settings))})
	}
	warm := !s.line.writes && !s.line.hashes && !s.town.settings.short
	for _, one := range subjects {
		if warm {
			_, _ = ask(ctx, s.town.folder, one.plan(), s.connections, warmUp) // what is wrong is told when it counts
		}
		m, err := s.one(ctx, one)
		if err != nil && one.base && ctx.Err() == nil {
			fmt.Fprintf(os.Stderr, "%s cannot do it: %v\n", one.name, err)
			continue
		}
		if err != nil {
			return fmt.Errorf("%s, %s: %w", s.line.what, one.name, err)
		}
		f.note(s, one, m)
	}
	return nil
}

// note keeps what was measured.
func (f *figures) note(s station, one subject, m measured) {
	r := f.find(s.line.name, one.name, s.town.users, s.connections)
	if r == nil {
		r = &row{Line: s.line.name, What: s.line.what, Subject: one.name, Users: s.town.users, Connections: s.connections, Limit: one.limit}
		f.Rows = append(f.Rows, r)
	}
	r.Rounds = append(r.Rounds, m)
}

// mostLeft is how long a subject may work on what its writes have left.
const mostLeft = 5 * time.Minute

func (s station) one(ctx context.Context, one subject) (measured, error) {
	t := s.town
	connections, length := s.connections, t.settings.time
	if s.line.hashes {
		connections, length = min(connections, hashCallers), hashTime(t.settings)
	}
	p := t.processes[one.process]
	before, databaseBefore, err := t.busy(p)
	if err != nil {
		return measured{}, err
	}
	m, err := ask(ctx, t.folder, one.plan(), connections, length)
	if s.line.name == "login" {
		t.used(one, m.Requests+2*connections)
	}
	if err != nil {
		return m, err
	}
	if s.line.writes {
		if err := settle(ctx, mostLeft, p, t.cluster); err != nil {
			return m, err
		}
	}
	after, databaseAfter, err := t.busy(p)
	m.CPU = (after - before) / time.Duration(max(m.Requests, 1))
	if one.process != namePocketBase { // which has a database within
		m.Database = (databaseAfter - databaseBefore) / time.Duration(max(m.Requests, 1))
	}
	return m, err
}

// busy is how much a subject has worked, and the database.
func (t *town) busy(p process) (own, database time.Duration, err error) {
	if own, err = p.busy(); err != nil {
		return 0, 0, err
	}
	database, err = t.cluster.busyAll()
	return own, database, err
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

// readsBeside measures reads alone, and then reads and first logins at once.
func (t *town) readsBeside(ctx context.Context, f *figures) error {
	s := station{town: t, line: line{name: besideLogins, what: "reads beside first logins"}, connections: t.settings.most()}
	fmt.Fprintf(os.Stderr, "%s, %d users\n", s.line.what, t.users)
	for _, n := range t.nodes {
		reads := subject{
			name: n.label + "elasticsearch", process: n.label + "elasticsearch",
			plan: t.repeated(n.server.Addresses["elasticsearch"], "GET", pathElasticsearch, "", n.entry.basic),
		}
		alone, err := s.one(ctx, reads)
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
		together, err := s.one(ctx, reads)
		other := <-logins
		if err != nil {
			return err
		}
		if other.err != nil {
			return other.err
		}
		n.beside += other.m.Requests + 2*hashCallers
		f.note(s, subject{name: n.label + readsAlone, limit: true}, alone)
		f.note(s, subject{name: n.label + "reads beside"}, together)
		f.note(s, subject{name: n.label + "first logins"}, other.m)
	}
	return nil
}

const readsAlone = "reads alone"

func (t *town) figures() townFigures {
	out := townFigures{Users: t.users, Start: map[string]started{}, Memory: map[string]held{}}
	for _, n := range t.nodes {
		out.Start[n.label+nameDragoman] = n.start
	}
	return out
}

const nameDragoman = "dragoman"

// idle leaves all processes alone for as long as it takes them to give memory back.
func idle(ctx context.Context, s settings) error {
	if s.short {
		return nil
	}
	select {
	case <-time.After(15 * time.Second):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// holding notes how much memory each process has.
func (t *town) holding(into map[string]held, when string) error {
	for name, p := range t.processes {
		label, door, isBase := strings.Cut(name, baseLabel)
		if !isBase {
			label, door = "", name
		} else {
			label = baseLabel
		}
		switch door {
		case "elasticsearch":
			name = label + nameDragoman
		case "cloud", "kuzzle", "fusion":
			continue // the same process
		}
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
