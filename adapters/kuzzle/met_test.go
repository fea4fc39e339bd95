package kuzzle

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
)

// ours are the families of errors that belong to what this door does, and of
// the storage's the errors that do.
var ours = []string{
	"api.assert.", "api.process.", "core.fatal.", "network.http.", "network.websocket.", "plugin.strategy.missing_user",
	"plugin.strategy.unknown_kuid", "plugin.runtime.unexpected_error", "plugin.kuzzle-plugin-auth-passport-local.",
	"security.", "services.statistics.", "services.storage.cannot_change_mapping", "services.storage.document_already_exists",
	"services.storage.get_limit_exceeded", "services.storage.incomplete_delete", "services.storage.invalid_mapping", "services.storage.invalid_mapping_type",
	"services.storage.invalid_query_keyword", "services.storage.invalid_search_query", "services.storage.not_found",
	"services.storage.scroll_duration_too_great", "services.storage.unexpected_bad_request", "services.storage.unknown_collection",
	"services.storage.unknown_index", "services.storage.unknown_query_keyword", "services.storage.unknown_scroll_id",
	"services.storage.write_limit_exceeded",
}

// metElsewhere are the errors that no story meets but a test.
var metElsewhere = map[string]string{
	"api.process.overloaded":         "TestTrouble",
	"core.fatal.service_unavailable": "TestHealthIsTheDatabases",
	"core.fatal.unexpected_error":    "TestPanicCostsOneRequest",
	"network.http.request_too_large": "TestTrouble",
}

// neverMet are the errors that cannot occur here, and why.
var neverMet = map[string]string{
	"api.assert.forbidden_stream":               noStreams,
	"api.assert.koncorde_unknown_keyword":       storageFirst,
	"api.assert.too_many_arguments":             otherActions,
	"api.assert.unexpected_type_assertion":      itsOwnInside,
	"api.process.action_locked":                 "of two resets at the same instant",
	"api.process.connection_dropped":            "who has left hears nothing",
	"api.process.forbidden_embedded_sdk_action": noPlugins,
	"api.process.incompatible_sdk_version":      "both versions are served, so the gate against old SDKs is off",
	"api.process.incomplete_multiple_request":   otherActions,
	"api.process.not_enough_nodes":              "nodes do not wait for each other",
	"api.process.shutting_down":                 "a node that stops answers what it has accepted, and accepts no more",

	"core.fatal.assertion_failed":       itsOwnInside,
	"core.fatal.service_timeout":        itsOwnInside,
	"core.fatal.unreadable_log_dir":     itsOwnInside,
	"network.http.duplicate_url":        noPlugins,
	"network.http.file_too_large":       "the bound on bodies comes first",
	"network.http.stream_closed":        noStreams,
	"network.http.stream_errored":       noStreams,
	"services.statistics.not_available": "they always are",

	"network.http.compression_disabled": "compressed requests are always read",
	"plugin.runtime.unexpected_error":   noPlugins,
	"plugin.strategy.unknown_kuid":      "credentials and their user go in one write",

	"security.cookie.invalid":                     "a cookie that is none is no token",
	"security.credentials.database_inconsistency": "quirk 29: 412 security.user.already_exists",
	"security.credentials.rejected":               noPlugins,
	"security.profile.cannot_hydrate":             "quirk 17: a role that is gone grants nothing",
	"security.profile.uninitialized":              itsOwnInside,
	"security.rights.failsafe_mode_admin_only":    "there is no such mode",
	"security.role.closure_exec_failed":           noClosures,
	"security.role.closure_missing_test":          noClosures,
	"security.role.invalid_rights":                noClosures,
	"security.role.uninitialized":                 itsOwnInside,
	"security.token.generation_failed":            itsOwnInside,
	"security.token.unknown_connection":           itsOwnInside,
	"security.token.unknown_user":                 "who logs in and is gone meanwhile has the wrong name",
	"security.user.cannot_hydrate":                "quirk 17: a profile that is gone grants nothing",
	"security.user.prevent_overwrite":             otherActions,
	"security.user.uninitialized":                 itsOwnInside,

	"services.storage.cannot_change_mapping": storageFirst,
	"services.storage.invalid_mapping_type":  storageFirst,
	"services.storage.unknown_collection":    "there are no indexes, of which it would be one",
}

const (
	storageFirst = "a real Kuzzle does not get as far as its own words: storage's are unexpected_bad_request"
	itsOwnInside = "of Kuzzle's own inside"
	noClosures   = "no code of a client's is run: what is not true or false is api.assert.invalid_type"
	noPlugins    = "there are no plugins here but the strategy local, which has its own errors"
	noStreams    = "no answer is a stream"
	otherActions = "of actions that are not here"
)

// TestEveryErrorIsMet, with its number and status, in a story or another test, or
// cannot occur here.
func TestEveryErrorIsMet(t *testing.T) {
	table := registeredErrors(t)
	met := metInStories(t, table)
	for id := range table {
		isOurs := slices.ContainsFunc(ours, func(family string) bool {
			return id == family || strings.HasSuffix(family, ".") && strings.HasPrefix(id, family)
		})
		_, never := neverMet[id]
		test := metElsewhere[id]
		switch {
		case met[id] && (never || test != ""):
			t.Errorf("%s is met in a story, and need not be listed", id)
		case isOurs && !met[id] && !never && test == "":
			t.Errorf("%s is met nowhere", id)
		}
	}
	for id, test := range metElsewhere {
		if !testSays(t, test, id) {
			t.Errorf("%s does not speak of %s", test, id)
		}
	}
}

// metInStories are the errors in the answers of all stories. It fails for one
// whose number or status is not the table's.
func metInStories(t *testing.T, table map[string]registered) map[string]bool {
	met := map[string]bool{}
	for line := range linesOfStories(t) {
		var answer any
		if text, ok := strings.CutPrefix(line, "< {"); !ok || json.Unmarshal([]byte("{"+text), &answer) != nil {
			continue
		}
		for _, e := range errorsIn(answer) {
			want, known := table[e.ID]
			if ourStatus[e.ID] {
				want.Status = 400
			}
			if !known || e.Code != want.Code || e.Status != want.Status {
				t.Errorf("%s is %d with status %d, not %d with %d", e.ID, e.Code, e.Status, want.Code, want.Status)
			}
			met[e.ID] = true
		}
	}
	return met
}

// errorsIn finds the registered errors in an answer, or the one that it is.
func errorsIn(answer any) (found []problem.Wire) {
	members, _ := answer.(map[string]any)
	if id, ok := members["id"].(string); ok && members["code"] != nil {
		found = append(found, problem.Wire{ID: id, Code: int(members["code"].(float64)), Status: int(members["status"].(float64))})
	}
	if e := members["error"]; e != nil {
		found = append(found, errorsIn(e)...)
	}
	list, _ := members["errors"].([]any)
	for _, e := range list {
		found = append(found, errorsIn(e)...)
	}
	return found
}

// testSays reports whether a test of this package speaks of something.
func testSays(t *testing.T, test, of string) bool {
	files, err := filepath.Glob("*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, body, found := strings.Cut(string(source), "\nfunc "+test+"(")
		body, _, _ = strings.Cut(body, "\n}\n")
		if found && strings.Contains(body, of) {
			return true
		}
	}
	return false
}
