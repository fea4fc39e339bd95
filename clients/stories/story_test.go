package stories

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"strings"

	"github.com/dragoman-project/dragoman/prove"
)

// story is a name and what is done in it, in order.
type story struct {
	name string
	way  string // by this way alone; "" for each that there is
	acts []act
}

// act is a request with what is expected of its answer, or a line beginning
// with "!" that stands alone.
type act struct {
	line   int
	step   prove.Step
	status int
	after  []string // lines that begin with ? and !
}

var (
	actionLine = regexp.MustCompile(`^([a-zA-Z/-]+:[a-zA-Z]+)(?: (\{.*\}))?$`)
	httpLine   = regexp.MustCompile(`^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) /\S*$`)
	sendLine   = regexp.MustCompile(`^! send ([A-Za-z-]+): (.*)$`)
	headerLine = regexp.MustCompile(`^([A-Za-z-]+): (.*)$`)
	storyLine  = regexp.MustCompile(`^=== (.+?)(?: \((http|ws)\))?$`)
)

// parse reads a file of stories; each begins with what stands before the first.
func parse(text string) ([]story, error) {
	var stories []story
	var before []act
	into := &before
	who, always := "", map[string]string{}
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case storyLine.MatchString(line):
			m := storyLine.FindStringSubmatch(line)
			stories = append(stories, story{name: m[1], way: m[2], acts: append([]act(nil), before...)})
			into = &stories[len(stories)-1].acts
		case strings.HasPrefix(line, "! as "):
			who = strings.TrimPrefix(line, "! as ")
		case sendLine.MatchString(line):
			m := sendLine.FindStringSubmatch(line)
			always[m[1]] = m[2]
		case strings.HasPrefix(line, "> "):
			end := i
			for end < len(lines) && strings.HasPrefix(lines[end], "> ") {
				end++
			}
			a, err := request(lines[i:end], who, always)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", i+1, err)
			}
			a.line, a.status = i+1, 200
			for ; end < len(lines) && lines[end] != "" && strings.Contains("<?!", lines[end][:1]); end++ {
				if status, is := strings.CutPrefix(lines[end], "< "); is {
					if _, err := fmt.Sscan(status, &a.status); err != nil {
						return nil, fmt.Errorf("line %d: %q is no status", end+1, status)
					}
					continue
				}
				a.after = append(a.after, lines[end])
			}
			*into = append(*into, a)
			i = end - 1
		default:
			return nil, fmt.Errorf("line %d is none of a story's: %q", i+1, line)
		}
	}
	if len(stories) == 0 {
		return nil, fmt.Errorf("there is no story")
	}
	return stories, nil
}

// request reads the lines of one; who asks, and which headers are always sent,
// stands above it.
func request(lines []string, who string, always map[string]string) (act, error) {
	first, rest := strings.TrimPrefix(lines[0], "> "), lines[1:]
	s := prove.Step{Name: first, Header: maps.Clone(always)}
	if m := actionLine.FindStringSubmatch(first); m != nil {
		s.Do = m[1]
		if m[2] != "" {
			if err := json.Unmarshal([]byte(m[2]), &s.Args); err != nil {
				return act{}, fmt.Errorf("%s: %w", first, err)
			}
		}
		s.Body = s.Args["body"]
		delete(s.Args, "body")
	} else if httpLine.MatchString(first) {
		s.HTTP = first
	} else {
		return act{}, fmt.Errorf("%q is no request", first)
	}
	for ; len(rest) > 0; rest = rest[1:] {
		line := strings.TrimPrefix(rest[0], "> ")
		if name, is := strings.CutPrefix(line, "@"); is {
			who = name
		} else if m := headerLine.FindStringSubmatch(line); m != nil {
			s.Header[m[1]] = m[2]
		} else {
			break
		}
	}
	for i, line := range rest {
		rest[i] = strings.TrimPrefix(line, "> ")
	}
	s.Text = strings.Join(rest, "\n")
	switch {
	case s.Text == "":
		delete(s.Header, "Content-Type")
	case s.Header["Content-Type"] == "":
		s.Header["Content-Type"] = "application/json"
	}
	switch name, password, basic := strings.Cut(who, ":"); {
	case s.Header["Authorization"] != "" || who == "":
	case s.Do != "":
		s.As = who
	case basic:
		s.Header["Authorization"] = "Basic " + base64.StdEncoding.EncodeToString([]byte(name+":"+password))
	default:
		s.Header["Authorization"] = "Basic {{basic-" + name + "}}"
	}
	return act{step: s}, nil
}
