package seed

import "encoding/json"

// with sets a member of an object.
func with(body json.RawMessage, name, value string) json.RawMessage {
	members := map[string]json.RawMessage{}
	_ = decode(orEmpty(body), &members)
	members[name] = mustJSON(value)
	return mustJSON(members)
}

// without drops the member at a path.
func without(body json.RawMessage, path []string) json.RawMessage {
	members := map[string]json.RawMessage{}
	if decode(body, &members) != nil {
		return body
	}
	inner, there := members[path[0]]
	switch {
	case !there:
		return body
	case len(path) == 1:
		delete(members, path[0])
	default:
		members[path[0]] = without(inner, path[1:])
	}
	return mustJSON(members)
}

// textAt is the text at a path, or "".
func textAt(body json.RawMessage, path []string) string {
	for _, name := range path {
		members := map[string]json.RawMessage{}
		if decode(body, &members) != nil {
			return ""
		}
		body = members[name]
	}
	var text string
	if body == nil || json.Unmarshal(body, &text) != nil {
		return ""
	}
	return text
}

func orEmpty(raw json.RawMessage) json.RawMessage {
	if len(raw) == 0 {
		return json.RawMessage("{}")
	}
	return raw
}
