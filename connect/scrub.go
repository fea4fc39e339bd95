package connect

import (
	"bytes"
	"cmp"
	"encoding/json"
	"maps"
	"net/http"
	"slices"
	"strings"
)

// scrub takes secrets out of a text: a target may quote what it was sent, as it
// is, within JSON, or within a text of JSON.
func scrub(text string, secrets []string) string {
	longest := slices.SortedFunc(slices.Values(secrets), func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	for _, form := range longest {
		if form == "" {
			continue
		}
		for range 3 {
			text = strings.ReplaceAll(text, form, "[redacted]")
			quoted := Encode(form)
			form = string(quoted[1 : len(quoted)-1])
		}
	}
	return text
}

// secretsOf are those that a request carries: credentials, and every password
// or hash of its body.
func secretsOf(r *http.Request, body json.RawMessage) []string {
	_, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	_, password, _ := r.BasicAuth()
	out := []string{token, password}
	dec := json.NewDecoder(bytes.NewReader(body))
	var told any
	if dec.Decode(&told) == nil {
		out = appendSecrets(out, told)
	}
	return out
}

func appendSecrets(out []string, told any) []string {
	switch told := told.(type) {
	case []any:
		for _, one := range told {
			out = appendSecrets(out, one)
		}
	case map[string]any:
		for name, one := range told {
			if text, ok := one.(string); ok && strings.Contains(strings.ToLower(name), "password") {
				out = append(out, text)
			}
			out = appendSecrets(out, one)
		}
	}
	return out
}

func valuesOf(secrets map[SecretOf]string) []string { return slices.Collect(maps.Values(secrets)) }
