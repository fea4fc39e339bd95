package kuzzle

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
)

func wantProblem(t *testing.T, err error, id, message string) {
	t.Helper()
	var p *problem.Problem
	if !errors.As(err, &p) {
		t.Fatalf("got %v, want a problem", err)
	}
	if p.ID != id || p.Error() != message {
		t.Errorf("got %q %q\nwant %q %q", p.ID, p.Error(), id, message)
	}
}

// registered is what Kuzzle has registered, from its own tables.
type registered struct {
	Code      int    `json:"code"`
	Status    int    `json:"status"`
	Message   string `json:"message"`
	MessageV1 string `json:"v1"`
}

func registeredErrors(t *testing.T) (all map[string]registered) {
	t.Helper()
	data, err := os.ReadFile("testdata/error-codes.json")
	if err == nil {
		err = json.Unmarshal(data, &all)
	}
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// ourStatus are the kinds whose status is not Kuzzle's 500 (quirk 23).
var ourStatus = map[string]bool{
	"api.assert.unsupported_protocol": true, "security.token.verification_error": true,
	"security.user.no_profile": true, "security.cookie.unsupported": true,
}

// TestKindsAreKuzzles holds every kind of internal/problem against Kuzzle's tables.
func TestKindsAreKuzzles(t *testing.T) {
	all := registeredErrors(t)
	for _, k := range declaredKinds(t) {
		want, ok := all[k.ID]
		if !ok {
			t.Errorf("%s is not one of Kuzzle's", k.ID)
			continue
		}
		if ourStatus[k.ID] {
			want.Status = 400
		}
		if got := (registered{k.Code, k.Status, k.Sentence, k.V1}); got != want {
			t.Errorf("%s:\ngot  %+v\nwant %+v", k.ID, got, want)
		}
	}
}

// declaredKinds reads the kinds from the source, so that none is forgotten.
func declaredKinds(t *testing.T) []problem.Kind {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("internal", "problem", "kinds.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var kinds []problem.Kind
	ast.Inspect(file, func(n ast.Node) bool {
		lit, ok := n.(*ast.CompositeLit)
		if !ok || len(lit.Elts) != 5 {
			return true
		}
		number := lit.Elts[1].(*ast.CallExpr)
		kinds = append(kinds, problem.Kind{
			ID:       text(lit.Elts[0]),
			Code:     integer(number.Args[0])<<24 | integer(number.Args[1])<<16 | integer(number.Args[2]),
			Status:   integer(lit.Elts[2]),
			Sentence: text(lit.Elts[3]),
			V1:       text(lit.Elts[4]),
		})
		return true
	})
	if len(kinds) < 40 {
		t.Fatalf("only %d kinds found", len(kinds))
	}
	return kinds
}

func text(e ast.Expr) string {
	s, _ := strconv.Unquote(e.(*ast.BasicLit).Value)
	return s
}

func integer(e ast.Expr) int {
	n, _ := strconv.Atoi(e.(*ast.BasicLit).Value)
	return n
}

// TestFromDirectory has a row for every code of the directory's.
func TestFromDirectory(t *testing.T) {
	for name, row := range map[string]struct {
		err    error
		v1     bool
		id     string
		status int
	}{
		"Unauthenticated": {dragoman.ErrUnauthenticated, false, "security.token.invalid", 401},
		"Quirk9ExpiredV2": {dragoman.ErrExpired, false, "security.token.invalid", 401},
		"Quirk9ExpiredV1": {dragoman.ErrExpired, true, "security.token.expired", 401},
		"Forbidden":       {dragoman.ErrForbidden, false, "security.rights.forbidden", 403},
		"Quirk24":         {dragoman.ErrProtected, false, "security.rights.forbidden", 403},
		"NotFound":        {dragoman.ErrNotFound, false, "security.user.not_found", 404},
		"NoUser":          {dragoman.NotFound(dragoman.SubjectUser, "ada"), false, "security.user.not_found", 404},
		"NoProfile":       {dragoman.NotFound(dragoman.SubjectRole, "clerk"), false, "security.profile.not_found", 404},
		"ConflictID":      {dragoman.Taken(dragoman.SubjectUser, "id", "ada"), false, "security.user.already_exists", 412},
		"ConflictLogin":   {dragoman.Taken(dragoman.SubjectUser, "username", "ada"), false, "", 412},
		"InvalidID":       {&dragoman.Error{Code: dragoman.CodeInvalid, Field: "id"}, false, "api.assert.invalid_argument", 400},
		"InvalidLogin":    {&dragoman.Error{Code: dragoman.CodeInvalid, Field: "username"}, false, "api.assert.invalid_argument", 400},
		"InvalidRoles":    {&dragoman.Error{Code: dragoman.CodeInvalid, Field: "roles"}, false, "api.assert.invalid_argument", 400},
		"InvalidContent":  {&dragoman.Error{Code: dragoman.CodeInvalid, Field: "extensions"}, false, "services.storage.unexpected_bad_request", 400},
		"Unavailable":     {dragoman.ErrUnavailable, false, "api.process.overloaded", 503},
		"Internal":        {errors.New("disk on fire"), false, "core.fatal.unexpected_error", 500},
	} {
		t.Run(name, func(t *testing.T) {
			p := problemOf(row.err, &request{v1: row.v1})
			if p.ID != row.id || p.Status != row.status {
				t.Errorf("got %q %d, want %q %d", p.ID, p.Status, row.id, row.status)
			}
		})
	}
}

func TestProblemKeepsPlacesWithoutProps(t *testing.T) {
	if got := problem.IncompleteDelete.With().Error(); got != "Couldn't delete all the requested documents: %s" {
		t.Error(got)
	}
	if got := problem.InvalidType.With("%s", "b").Error(); got != `Wrong type for argument "%s" (expected: b)` {
		t.Error(got)
	}
}
