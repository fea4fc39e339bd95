package fusion

import (
	"encoding/json"
	"strings"
)

// methodOrder is the order in which methods come back: one that agrees with
// every example that the vendor published (quirk 10).
var methodOrder = []string{"PUT", "POST", "OPTIONS", "GET", "DELETE", "PATCH", "HEAD"}

// canonicalPermission checks a permission and writes it as it will be read:
// methods in order and once each, null members left out, and whatever else the
// client put there with its digits (quirks 9, 10).
func canonicalPermission(given json.RawMessage) (json.RawMessage, error) {
	members := map[string]json.RawMessage{}
	if json.Unmarshal(given, &members) != nil || members == nil {
		return nil, invalidRequest("permissions must be an array of objects")
	}
	r := &reader{members: members}
	methods := r.methods()
	r.text("path")
	r.params()
	if r.err != nil {
		return nil, r.err
	}
	if methods != nil {
		members["methods"] = methods
	}
	for _, known := range permissionMembers {
		if string(members[known]) == "null" {
			delete(members, known)
		}
	}
	return orderedObject(members, permissionMembers)
}

// permissions are the canonical "permissions"; never nil.
func (r *reader) permissions() []json.RawMessage {
	all := []json.RawMessage{}
	var given []json.RawMessage
	r.decode("permissions", &given, "an array of objects")
	for _, g := range given {
		canonical, err := canonicalPermission(g)
		if err != nil && r.err == nil {
			r.err = err
		}
		all = append(all, canonical)
	}
	return all
}

var permissionMembers = []string{"methods", "path", "params"}

// methods is the canonical "methods", nil if left out.
func (r *reader) methods() json.RawMessage {
	given := r.texts("methods")
	if given == nil {
		return nil
	}
	set := map[string]bool{}
	for _, m := range given {
		set[m] = true
	}
	ordered := make([]string, 0, len(set))
	for _, m := range methodOrder {
		if set[m] {
			ordered = append(ordered, m)
		}
	}
	if len(ordered) != len(set) {
		r.fail("methods of a permission are %s", strings.Join(methodOrder, ", "))
		return nil
	}
	text, err := json.Marshal(ordered)
	if err != nil {
		r.fail("methods: %v", err)
	}
	return text
}

// params checks the allowed values for each {name} of a path.
func (r *reader) params() {
	var params map[string]json.RawMessage
	if !r.decode("params", &params, "an object with arrays of strings") {
		return
	}
	values := &reader{members: params}
	for name := range params {
		if values.texts(name) == nil {
			r.fail("params must be an object with arrays of strings")
		}
	}
}

// orderedObject writes the members in first, then the others by name.
func orderedObject(members map[string]json.RawMessage, first []string) (json.RawMessage, error) {
	rest := map[string]json.RawMessage{}
	for name, value := range members {
		rest[name] = value
	}
	var parts []string
	for _, name := range first {
		if value, ok := members[name]; ok {
			parts = append(parts, `"`+name+`":`+string(value))
		}
		delete(rest, name)
	}
	tail, err := encode(rest)
	if err != nil {
		return nil, err
	}
	if len(rest) > 0 {
		parts = append(parts, string(tail[1:len(tail)-1]))
	}
	return encode(json.RawMessage("{" + strings.Join(parts, ",") + "}"))
}
