package kuzzle

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// arg is an argument, or nil; null is nil.
func (r *request) arg(name string) json.RawMessage {
	if v := r.args[name]; v != nil && !rawjson.IsNull(v) {
		return v
	}
	return nil
}

// text is an argument that must be a text; "" if there is none.
func (r *request) text(name string) (string, error) {
	v := r.arg(name)
	if v == nil {
		return "", nil
	}
	text, ok := rawjson.Text(v)
	if !ok {
		return "", problem.InvalidType.With(name, "string")
	}
	return text, nil
}

// kuid is the argument _id, which the action is about.
func (r *request) kuid() (string, error) {
	id, err := r.text("_id")
	if err == nil && id == "" {
		err = problem.MissingArgument.With("_id")
	}
	if id == "_search" && !r.v1 { // storage would take it for a search
		err = problem.SearchAsAnID.With()
	}
	return id, err
}

// flag is a boolean. In a URL it is true by being there, whatever it says
// (quirk 1).
func (r *request) flag(name string) (bool, error) {
	if r.flags {
		_, present := r.args[name]
		return present, nil
	}
	switch v := r.arg(name); string(v) {
	case "true":
		return true, nil
	case "", "false":
		return false, nil
	default:
		return false, problem.InvalidType.With(name, "boolean")
	}
}

// integer is a whole number, which may also come as a text. A number beyond 2^53
// becomes 2^53, likewise below zero.
func (r *request) integer(name string, otherwise int) (int, error) {
	v := r.arg(name)
	if v == nil {
		return otherwise, nil
	}
	digits := string(v)
	if text, ok := rawjson.Text(v); ok {
		digits = strings.TrimSpace(text)
	}
	const most = 1 << 53
	n, err := strconv.ParseFloat(digits, 64)
	if err != nil || math.IsInf(n, 0) || n != math.Trunc(n) {
		return 0, problem.InvalidType.With(name, "integer")
	}
	return int(max(-most, min(most, n))), nil
}

// wholeNumber is a number without a fraction.
func wholeNumber(v json.RawMessage) (int, bool) {
	n, err := strconv.ParseFloat(string(v), 64)
	if err != nil || n != math.Trunc(n) || math.Abs(n) > 1<<31 {
		return 0, false
	}
	return int(n), true
}

// object is the body, which must be an object.
func (r *request) object() (map[string]json.RawMessage, error) {
	if r.body == nil {
		return nil, problem.BodyRequired.With()
	}
	members, ok := rawjson.Object(r.body)
	if !ok {
		return nil, problem.InvalidType.With("body", "object")
	}
	return members, nil
}

// objectIn is a member of the body that must be an object; nil if there is none.
func objectIn(body map[string]json.RawMessage, name string) (map[string]json.RawMessage, error) {
	v := body[name]
	if v == nil || rawjson.IsNull(v) {
		return nil, nil
	}
	members, ok := rawjson.Object(v)
	if !ok {
		return nil, problem.InvalidType.With("body."+name, "object")
	}
	return members, nil
}

// requiredObjectIn is objectIn for what must be there.
func requiredObjectIn(body map[string]json.RawMessage, name string) (map[string]json.RawMessage, error) {
	members, err := objectIn(body, name)
	if err != nil {
		return members, err
	}
	if members == nil {
		return members, problem.MissingArgument.With("body." + name)
	}
	return members, nil
}

// ids is the kuids that an action on several users is about: body.ids, or the
// argument ids as a list, a list in JSON, or separated by commas. mGetUsers looks
// at the argument when body.ids is empty, too.
func (r *request) ids() ([]string, error) {
	if body, ok := rawjson.Object(r.body); ok && body["ids"] != nil && !rawjson.IsNull(body["ids"]) {
		ids, err := r.idList(body["ids"], "body.ids")
		if err != nil || len(ids) > 0 || r.action != "mGetUsers" || r.v1 {
			return ids, err
		}
	}
	v := r.arg("ids")
	if v == nil && r.body == nil && !r.v1 && r.action != "mGetUsers" {
		return nil, problem.BodyRequired.With()
	}
	if v == nil && r.action == "mGetUsers" && !r.v1 {
		return nil, problem.MissingArgument.With("ids")
	}
	if v == nil {
		return nil, problem.MissingArgument.With("body.ids")
	}
	text, ok := rawjson.Text(v)
	if !ok {
		return r.idList(v, "ids")
	}
	if strings.HasPrefix(strings.TrimSpace(text), "[") && json.Valid([]byte(text)) {
		return r.idList(json.RawMessage(text), "ids")
	}
	return strings.Split(text, ","), nil
}

// idList takes numbers for the texts that they are written as.
func (r *request) idList(v json.RawMessage, name string) ([]string, error) {
	if !rawjson.IsArray(v) {
		return nil, problem.InvalidType.With(name, "array")
	}
	items, _ := rawjson.List(v)
	ids := make([]string, len(items))
	for i, item := range items {
		text, ok := rawjson.Text(item)
		if number := json.Number(""); !ok && json.Unmarshal(item, &number) == nil && !rawjson.IsNull(item) {
			text, ok = string(number), true
			r.numbers = append(r.numbers, text)
		}
		if !ok {
			return nil, problem.InvalidType.With(name, "string[]")
		}
		ids[i] = text
	}
	return ids, nil
}

// loginPath is where the request gives a login; _id, which a login is without
// one, where it gives none.
func (r *request) loginPath() string {
	body, _ := rawjson.Object(r.body)
	if body["username"] != nil {
		return "body.username"
	}
	given, _ := rawjson.Object(body["credentials"])
	local, _ := rawjson.Object(given[strategyLocal])
	if local["username"] != nil {
		return "body.credentials.local.username"
	}
	return "_id"
}
