package server

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// applyDoorSettings reads what each door alone understands: in the file
//
//	dialects:
//	  kuzzle:
//	    settings:
//	      dialect: v1
//	      fields: {email: mail} # or fields.email: mail
//	      local: {password_policies: [{appliesTo: "*", expiresAfter: 90d}]}
//
// and as --set kuzzle.dialect=v1 or DRAGOMAN_SET, where commas separate several.
// A list reaches the door as JSON, which is also how to write one there.
func (l *loading) applyDoorSettings(layers []layer) {
	l.config.settings = map[dragoman.Dialect]map[string]string{}
	for name, body := range l.mapping(keyDialects, layers[0]) {
		inner, ok := body.(map[string]any)
		if !ok {
			l.problem("dialects.%s (%s): must hold settings", name, layers[0].named(""))
			continue
		}
		for _, key := range slices.Sorted(maps.Keys(inner)) {
			settings, ok := inner[key].(map[string]any)
			if key != "settings" || !ok {
				l.problem("dialects.%s.%s (%s): only settings, with keys and values, can stand here",
					name, key, layers[0].named(""))
				continue
			}
			for k, v := range settings {
				l.setDoor(layers[0].named(""), name, k, v)
			}
		}
	}
	for _, one := range layers[1:] {
		for _, assignment := range assignments(one.values[keySet]) {
			path, value, ok := strings.Cut(assignment, "=")
			door, key, dotted := strings.Cut(path, ".")
			if !ok || !dotted || key == "" {
				l.problem("set (%s): %q does not look like kuzzle.dialect=v1", one.named(keySet), path)
				continue
			}
			l.setDoor(one.named(keySet), door, key, value)
		}
	}
	l.askDoors()
}

func assignments(v any) []string {
	switch v := v.(type) {
	case []string:
		return v
	case string:
		return slices.DeleteFunc(splitAtCommas(v), func(s string) bool { return strings.TrimSpace(s) == "" })
	}
	return nil
}

// splitAtCommas leaves the commas within JSON's brackets, braces and texts.
func splitAtCommas(text string) []string {
	var parts []string
	begin, depth, quoted, escaped := 0, 0, false, false
	for i, c := range text {
		switch {
		case escaped:
			escaped = false
		case c == '\\' && quoted:
			escaped = true
		case c == '"' && depth > 0:
			quoted = !quoted
		case quoted:
		case c == '[' || c == '{':
			depth++
		case c == ']' || c == '}':
			depth--
		case c == ',' && depth <= 0:
			parts = append(parts, text[begin:i])
			begin = i + 1
		}
	}
	return append(parts, text[begin:])
}

func (l *loading) setDoor(from, door, key string, value any) {
	d, ok := l.dialect(strings.TrimSpace(door))
	if !ok {
		l.problem("dialects.%s (%s): there is no such door, only %s", door, from, l.doorNames())
		return
	}
	if inner, nested := value.(map[string]any); nested {
		for k, v := range inner {
			l.setDoor(from, door, key+"."+k, v)
		}
		return
	}
	if !isScalar(value) {
		list, err := json.Marshal(value)
		if err != nil {
			l.problem("dialects.%s.settings.%s (%s): cannot be written as JSON", door, key, from)
			return
		}
		value = string(list)
	}
	if l.config.settings[d.Name] == nil {
		l.config.settings[d.Name] = map[string]string{}
	}
	l.config.settings[d.Name][key] = asText(value)
}

// askDoors lets each room refuse settings before anything is opened.
func (l *loading) askDoors() {
	for _, d := range l.dialects {
		settings := l.config.settings[d.Name]
		if len(settings) == 0 {
			continue
		}
		if err := tryDoor(d, settings); err != nil {
			l.problem("dialects.%s.settings: %v", d.Name, err)
		}
	}
}

// tryDoor makes a door that nobody will use, on a directory without a store:
// making a door reads its settings and asks the directory for nothing.
func tryDoor(d adapters.Dialect, settings map[string]string) error {
	nobody, err := dragoman.New(nil, dragoman.Options{HashCost: 4})
	if err != nil {
		return err
	}
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = d.New(transport.Config{Directory: nobody, Settings: settings, Shutdown: ended})
	return err
}

// applyRoles adds the operator's rows to every dialect's own role table:
//
//	roles:
//	  - {name: "@support", elasticsearch: support, kuzzle: support_agents}
func (l *loading) applyRoles(file layer) {
	rows := map[dragoman.Dialect]map[string]string{}
	for _, d := range l.dialects {
		rows[d.Name] = maps.Clone(d.RoleRows)
		if rows[d.Name] == nil {
			rows[d.Name] = map[string]string{}
		}
	}
	list, ok := file.values[keyRoles].([]any)
	if !ok && file.values[keyRoles] != nil {
		l.problem("roles (%s): must be a list", file.named(keyRoles))
	}
	for i, entry := range list {
		l.addRoleRow(rows, file.named(keyRoles), i+1, entry)
	}
	l.config.roles = map[dragoman.Dialect]dragoman.RoleNames{}
	for _, d := range l.dialects {
		names, err := dragoman.NewRoleNames(rows[d.Name])
		if err != nil {
			l.problem("roles (%s): for %s, %v", file.named(keyRoles), d.Name, err)
		}
		l.config.roles[d.Name] = names
	}
}

func (l *loading) addRoleRow(rows map[dragoman.Dialect]map[string]string, from string, n int, entry any) {
	fields, ok := entry.(map[string]any)
	shared, isText := fields["name"].(string)
	if !ok || !isText || shared == "" {
		l.problem("roles (%s): row %d has no name", from, n)
		return
	}
	for _, key := range slices.Sorted(maps.Keys(fields)) {
		if key == "name" {
			continue
		}
		d, known := l.dialect(key)
		wire, isText := fields[key].(string)
		switch {
		case !known:
			l.problem("roles (%s): row %d has %q, which is no door; there are %s", from, n, key, l.doorNames())
		case !isText:
			l.problem("roles (%s): row %d, %s: must be a role's name", from, n, key)
		case rows[d.Name][shared] != "":
			l.problem("roles (%s): row %d maps %s for %s again", from, n, shared, key)
		default:
			rows[d.Name][shared] = wire
		}
	}
}

// mapping is a structured key of the file.
func (l *loading) mapping(key string, file layer) map[string]any {
	value, ok := file.values[key].(map[string]any)
	if !ok && file.values[key] != nil {
		l.problem("%s (%s): must be a mapping", key, file.named(key))
	}
	return value
}
