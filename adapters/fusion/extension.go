package fusion

import (
	"bytes"
	"encoding/json"
	"slices"
)

// private is what only this dialect knows of a user. It lives in the user's
// extension, beside members that are not ours to touch.
type private struct {
	timezone    *string
	permissions []json.RawMessage // canonical; never nil
}

func fromWirePrivate(r *reader) private {
	return private{timezone: r.text("timezone"), permissions: r.permissions()}
}

// fromExtension is what an extension says in our words; what is invalid
// there says nothing.
func fromExtension(body json.RawMessage) private {
	r := &reader{}
	_ = json.Unmarshal(body, &r.members)
	p := private{timezone: r.text("timezone"), permissions: []json.RawMessage{}}
	var kept []json.RawMessage
	r.decode("permissions", &kept, "an array")
	for _, k := range kept {
		if canonical, err := canonicalPermission(k); err == nil {
			p.permissions = append(p.permissions, canonical)
		}
	}
	return p
}

// over writes p into an extension and returns it, or nil where nothing is left
// to keep. An extension that already says so comes back as it is.
func (p private) over(body json.RawMessage) json.RawMessage {
	was := fromExtension(body)
	sameZone := samePointer(was.timezone, p.timezone)
	samePermissions := slices.EqualFunc(was.permissions, p.permissions, func(a, b json.RawMessage) bool { return bytes.Equal(a, b) })
	if sameZone && samePermissions {
		return body
	}
	members := map[string]json.RawMessage{}
	_ = json.Unmarshal(body, &members)
	if !sameZone {
		put(members, "timezone", p.timezone, p.timezone != nil)
	}
	if !samePermissions {
		put(members, "permissions", p.permissions, len(p.permissions) > 0)
	}
	if len(members) == 0 {
		return nil
	}
	return mustEncode(members)
}

func put(members map[string]json.RawMessage, name string, value any, keep bool) {
	delete(members, name)
	if keep {
		members[name] = mustEncode(value)
	}
}

// mustEncode is for values that were JSON a moment ago.
func mustEncode(v any) json.RawMessage {
	text, err := encode(v)
	if err != nil {
		panic("fusion: " + err.Error())
	}
	return text
}

func samePointer(a, b *string) bool {
	return a == b || a != nil && b != nil && *a == *b
}
