package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
)

// text is all there is, in tables that read as they are and as Markdown.
func (r report) text() string {
	var out strings.Builder
	for _, f := range r.Figures {
		out.WriteString(f.text() + "\n")
	}
	if len(r.Growth) > 0 {
		out.WriteString(growthTable(r.Growth) + "\n")
	}
	if len(r.Allocations) > 0 {
		out.WriteString(allocationsTable(r.Allocations) + "\n")
	}
	return out.String()
}

var engineTitles = map[string]string{"sqlite": "SQLite", "postgres": "PostgreSQL"}

// heading is on what everything rests.
func (f figures) heading() string {
	rounds := 0
	for _, r := range f.Rows {
		rounds = max(rounds, len(r.Rounds))
	}
	return fmt.Sprintf("%s, %s, %d cores, %s, %s; %s users, %s connections, rounds: %d; load before: %s\n", engineTitles[f.Engine], f.Machine.Day,
		f.Machine.Cores, f.Machine.CPU, f.Machine.Go, list(f.users()), list(f.connections()), rounds, f.Machine.Load)
}

func list(numbers []int) string {
	var words []string
	for _, n := range numbers {
		words = append(words, thousands(n))
	}
	return strings.Join(words, ", ")
}

// thousands writes a number as people read it.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for at := len(s) - 3; at > 0; at -= 3 {
		s = s[:at] + "," + s[at:]
	}
	return s
}

func (f figures) text() string {
	var out strings.Builder
	out.WriteString(f.heading())
	if f.Compared {
		out.WriteString("\n" + f.costTable())
	} else {
		out.WriteString("\n" + goalTable(f.goals()))
	}
	for _, users := range f.users() {
		for _, connections := range f.connections() {
			out.WriteString(f.lineTables(users, connections))
		}
	}
	out.WriteString(f.growthInUsers())
	out.WriteString(f.processes())
	return out.String()
}

// lineTables are the tables of all lines, each whole.
func (f figures) lineTables(users, connections int) string {
	var out strings.Builder
	previous := ""
	for _, r := range f.Rows {
		if r.Users != users || r.Connections != connections {
			continue
		}
		if r.Line != previous {
			previous = r.Line
			fmt.Fprintf(&out, "\n**%s** (`%s`), %s users, %s\n\n", r.What, r.Line, thousands(users), many(connections, "connection"))
			fmt.Fprintf(&out, "| %-32s | per second | spread | %-31s | x PocketBase | CPU us %-9s |  p50 ms |  p99 ms |\n", "", "x "+f.judge(r.Line), f.database())
			fmt.Fprintf(&out, "|%s|-----------:|-------:|%s:|-------------:|%s:|--------:|--------:|\n", strings.Repeat("-", 34), strings.Repeat("-", 32), strings.Repeat("-", 17))
		}
		fmt.Fprintf(&out, "| %-32s | %10s | %5.0f%% | %31s | %12s | %16s | %7s | %7s |\n", r.Subject, thousands(int(r.middle(perSecond))), 100*r.spread(),
			ratio(share(*r, f.beside(*r), perSecond)), ratio(share(*r, f.find(r.Line, namePocketBase, users, connections), perSecond)),
			f.cpu(*r), told("%.2f", r.middle(p50Millis)), told("%.2f", r.middle(p99Millis)))
	}
	return out.String()
}

func many(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return thousands(n) + " " + what + "s"
}

// database says that the database's work stands beside its server's.
func (f figures) database() string {
	if f.Engine == "sqlite" {
		return ""
	}
	return "+ its own"
}

func (f figures) cpu(r row) string {
	own := told("%.1f", r.middle(cpuMicros))
	if f.Engine == "sqlite" || own == "" || r.Subject == namePocketBase {
		return own
	}
	return fmt.Sprintf("%s + %.1f", own, r.middle(databaseMicros))
}

func ratio(n float64) string { return told("%.2f", n) }

// told leaves out what was not measured.
func told(format string, n float64) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(format, n)
}

// costTable is what the later build does against the earlier one, line by line.
func (f figures) costTable() string {
	var out strings.Builder
	fmt.Fprintf(&out, "| %-14s | %-28s | users | connections | x base | of rounds | CPU x base |  p99 x base |\n", "line", "door")
	fmt.Fprintf(&out, "|%s|%s|------:|------------:|-------:|----------:|-----------:|------------:|\n", strings.Repeat("-", 16), strings.Repeat("-", 30))
	for _, r := range f.Rows {
		base := f.beside(*r)
		if base == nil {
			continue
		}
		least, most := between(*r, *base)
		fmt.Fprintf(&out, "| %-14s | %-28s | %5d | %11d | %6s | %9s | %10s | %11s |\n", r.Line, r.Subject, r.Users, r.Connections, ratio(share(*r, base, perSecond)),
			ratio(least)+"–"+ratio(most), ratio(share(*r, base, work)), ratio(share(*r, base, p99Millis)))
	}
	return out.String()
}

// work is all processor time of a request.
func work(m measured) float64 { return float64(m.CPU + m.Database) }

// between is the least and the greatest of the rounds' ratios.
func between(a, b row) (least, most float64) {
	var ratios []float64
	for i := range min(len(a.Rounds), len(b.Rounds)) {
		ratios = append(ratios, a.Rounds[i].PerSecond/b.Rounds[i].PerSecond)
	}
	return slices.Min(ratios), slices.Max(ratios)
}

// connectionsTable has what is left of the tables where several numbers of
// connections were measured: a row for each subject, a column for each number.
func (f figures) connectionsTable(users int) string {
	numbers := f.connections()
	if len(numbers) < 2 {
		return ""
	}
	var out strings.Builder
	fmt.Fprint(&out, "\n| line | |")
	for _, n := range numbers {
		fmt.Fprintf(&out, " per second, %d | x limit | p50 ms | p99 ms |", n)
	}
	fmt.Fprintf(&out, "\n|---|---|%s\n", strings.Repeat("---:|", 4*len(numbers)))
	for _, last := range f.Rows {
		if last.Users != users || last.Connections != numbers[len(numbers)-1] || f.find(last.Line, last.Subject, users, numbers[0]) == nil {
			continue
		}
		fmt.Fprintf(&out, "| %s | %s |", last.Line, last.Subject)
		for _, n := range numbers {
			r := f.find(last.Line, last.Subject, users, n)
			if r == nil {
				fmt.Fprint(&out, " | | | |")
				continue
			}
			fmt.Fprintf(&out, " %s | %s | %.2f | %.2f |", thousands(int(r.middle(perSecond))), ratio(share(*r, f.beside(*r), perSecond)), r.middle(p50Millis), r.middle(p99Millis))
		}
		fmt.Fprintln(&out)
	}
	return out.String()
}

// growthInUsers is how many times as long a request takes with the most users
// as with the fewest.
func (f figures) growthInUsers() string {
	users := f.users()
	if len(users) < 2 || f.Compared {
		return ""
	}
	few, lots := users[0], users[len(users)-1]
	var out strings.Builder
	fmt.Fprintf(&out, "\n**Time with %s users, in times of that with %s**\n\n| line | |", thousands(lots), thousands(few))
	for _, n := range f.connections() {
		fmt.Fprintf(&out, " %s |", many(n, "connection"))
	}
	fmt.Fprintf(&out, "\n|---|---|%s\n", strings.Repeat("---:|", len(f.connections())))
	seen := map[string]bool{}
	for _, r := range f.Rows {
		key := r.Line + "/" + r.Subject
		if seen[key] || r.Subject == limitHashes {
			continue
		}
		seen[key] = true
		fmt.Fprintf(&out, "| %s | %s |", r.Line, r.Subject)
		for _, n := range f.connections() {
			fmt.Fprintf(&out, " %s |", ratio(f.slower(r.Line, r.Subject, few, lots, n)))
		}
		fmt.Fprintln(&out)
	}
	return out.String()
}

// slower is how many times as long something takes with more users.
func (f figures) slower(line, subject string, few, lots, connections int) float64 {
	a, b := f.find(line, subject, few, connections), f.find(line, subject, lots, connections)
	if a == nil || b == nil {
		return 0
	}
	return share(*a, b, perSecond)
}

// processes is what each process holds, and how long it takes to be there.
func (f figures) processes() string {
	var out strings.Builder
	fmt.Fprintln(&out, "\n| resident memory, MiB (own) | users | with all users | after all lines | at most |\n|---|---:|---:|---:|---:|")
	for _, t := range f.Towns {
		for _, name := range slices.Sorted(maps.Keys(t.Memory)) {
			h := t.Memory[name]
			fmt.Fprintf(&out, "| %s | %s | %d (%d) | %d (%d) | %d |\n", name, thousands(t.Users), h.Before>>20, h.OwnBefore>>20, h.After>>20, h.OwnAfter>>20, h.Most>>20)
		}
	}
	fmt.Fprintln(&out, "\n| from exec to the first answer, ms | users | empty | with all users |\n|---|---:|---:|---:|")
	for _, t := range f.Towns {
		for _, name := range slices.Sorted(maps.Keys(t.Start)) {
			fmt.Fprintf(&out, "| %s | %s | %d | %d |\n", name, thousands(t.Users), t.Start[name].First/time.Millisecond, t.Start[name].usual()/time.Millisecond)
		}
	}
	return out.String()
}

// usual is the median of the starts with all users there.
func (s started) usual() time.Duration {
	again := slices.SortedFunc(slices.Values(s.Again), cmp.Compare)
	return again[len(again)/2]
}
