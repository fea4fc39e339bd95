package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// plan is what is asked of a subject over and over. In path and body, # stands
// for a number: that of one of so many people, or if people is 0 one that is
// counted up from first and never comes again.
type plan struct {
	Address string
	Method  string
	Path    string
	Body    string
	Headers map[string]string
	People  int
	First   int
	Basics  []string // who is asking, one after the other, if not empty
	Frames  bool     // bodies are frames of WebSockets
	Want    string   // what every frame's answer has
}

// measured is what one measurement found.
type measured struct {
	Requests  int           `json:"requests"`
	PerSecond float64       `json:"per_second"`
	P50       time.Duration `json:"p50_ns"`
	P99       time.Duration `json:"p99_ns"`
	CPU       time.Duration `json:"cpu_ns"`                // of the subject, for one request
	Database  time.Duration `json:"database_ns,omitempty"` // of PostgreSQL, for one request
}

// script is wrk's: it makes requests ahead where they repeat.
const script = `
local plan = %s
local made, n, i = {}, plan.People, plan.First
local function make(k)
  k = string.format("%%07d", k)
  local body = plan.Body ~= "" and plan.Body:gsub("#", k) or nil
  if plan.Basics[1] then plan.Headers["Authorization"] = plan.Basics[i - plan.First] end
  return wrk.format(plan.Method, (plan.Path:gsub("#", k)), plan.Headers, body)
end
function init()
  for k = 0, n - 1 do made[k] = make(k) end
end
function request()
  i = i + 1
  if n > 0 then return made[(i * 7919) %% n] end
  return make(i - 1)
end
function done(summary, latency)
  local e = summary.errors
  io.stderr:write(string.format('{"Requests":%%d,"Duration":%%d,"P50":%%d,"P99":%%d,"Bad":%%d}\n', summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
end
`

// mostAhead is for how many people requests are made ahead.
const mostAhead = 10_000

// ask carries out a plan, by wrk or, with frames, by a loop of ours. It fails
// where an answer is no success.
func ask(ctx context.Context, folder string, p plan, connections int, length time.Duration) (measured, error) {
	if p.Frames {
		return askFrames(ctx, p, connections, length)
	}
	file, err := os.CreateTemp(folder, "*.lua")
	if err != nil {
		return measured{}, err
	}
	defer os.Remove(file.Name())
	if _, err := fmt.Fprintf(file, script, luaTable(p)); err != nil {
		return measured{}, err
	}
	if err := file.Close(); err != nil {
		return measured{}, err
	}
	command := exec.CommandContext(ctx, "wrk", "-t1", fmt.Sprintf("-c%d", connections), fmt.Sprintf("-d%ds", max(1, int(length.Seconds()))), // it takes whole seconds
		"--timeout", "30s", "-s", filepath.Clean(file.Name()), p.Address)
	var out, told bytes.Buffer
	command.Stdout, command.Stderr = &out, &told
	if err := command.Run(); err != nil {
		return measured{}, fmt.Errorf("wrk: %w: %s%s", err, out.String(), told.String())
	}
	var said struct{ Requests, Duration, P50, P99, Bad int }
	if err := json.Unmarshal(told.Bytes(), &said); err != nil {
		return measured{}, fmt.Errorf("wrk said %q: %w", told.String(), err)
	}
	if said.Bad > 0 {
		return measured{}, fmt.Errorf("%s %s: %d of %d requests failed", p.Method, p.Address+p.Path, said.Bad, said.Requests)
	}
	return measured{
		Requests:  said.Requests,
		PerSecond: float64(said.Requests) / (time.Duration(said.Duration) * time.Microsecond).Seconds(),
		P50:       time.Duration(said.P50) * time.Microsecond,
		P99:       time.Duration(said.P99) * time.Microsecond,
	}, nil
}

// luaTable writes a plan as Lua does. Lua reads the strings of JSON that we
// make: without control characters and escapes beyond quotes.
func luaTable(p plan) string {
	quote := func(s string) string { return fmt.Sprintf("%q", s) }
	var headers bytes.Buffer
	for name, value := range p.Headers {
		fmt.Fprintf(&headers, "[%s]=%s,", quote(name), quote(value))
	}
	var basics bytes.Buffer
	for _, value := range p.Basics {
		fmt.Fprintf(&basics, "%s,", quote(value))
	}
	return fmt.Sprintf("{Method=%s,Path=%s,Body=%s,Headers={%s},People=%d,First=%d,Basics={%s}}",
		quote(p.Method), quote(p.Path), quote(p.Body), headers.String(), min(p.People, mostAhead), p.First, basics.String())
}
