package elasticsearch

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/golang-jwt/jwt/v5"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
	"github.com/dragoman-project/dragoman/search/wildcard"
)

// keyGrant is the body of a request for a key on behalf of who proves to be
// somebody.
type keyGrant struct {
	said   map[string]string
	change *keyChange
}

// String keeps passwords and tokens out of whatever is formatted.
func (g keyGrant) String() string { return "[redacted]" }

// GoString is String.
func (g keyGrant) GoString() string { return g.String() }

const (
	grantKeyBody     = "grant_api_key_request"
	grantAccessToken = "access_token"
)

func fromWireKeyGrant(body []byte) (keyGrant, error) {
	g := keyGrant{said: map[string]string{}}
	p, fields, err := content.Read(grantKeyBody, body, "grant_type", "username", "password", grantAccessToken,
		clientAuthentication, "run_as", "api_key", "refresh")
	if err != nil {
		return g, err
	}
	for _, f := range fields {
		switch f.Name {
		case "api_key":
			g.change, err = readGrantedKey(p, f)
		case clientAuthentication:
			err = readClientAuthentication(p, f, g.said)
		case "refresh": // as in the query: nothing is left to refresh
		default:
			g.said[f.Name], err = p.Text(f)
		}
		if err != nil {
			return g, err
		}
	}
	if g.change == nil {
		return g, problem.IllegalArgument("Required [api_key]")
	}
	return g, nil
}

// readGrantedKey reads the key that is asked for, and wraps what is wrong with it.
func readGrantedKey(p content.Parser, f content.Field) (*keyChange, error) {
	if content.TokenOf(f.Raw) != content.TokenObject {
		return nil, p.Unfit(f)
	}
	change, err := readKeyChange(p.Inside(f, createKeyBody), f.Raw, withKeyFields("name")...)
	var cause *problem.Problem
	if errors.As(err, &cause) {
		err = p.Failed(f, cause)
	}
	return &change, err
}

// clientAuthentication is how a client proves itself beside a JSON web token.
const clientAuthentication = "client_authentication"

// isJSONWebToken reports whether a token is of the kind that realms which are
// not here take. Whatever it says, it lets nobody in.
func isJSONWebToken(token string) bool {
	_, _, err := jwt.NewParser().ParseUnverified(token, jwt.MapClaims{})
	return err == nil
}

// readClientScheme reads the scheme of an object that must have a value, too.
func readClientScheme(p content.Parser, raw json.RawMessage) (string, error) {
	scheme, value := "SharedSecret", ""
	fields, err := p.Fields(raw, "scheme", "value")
	if err != nil {
		return scheme, err
	}
	for _, f := range fields {
		into := &value
		if f.Name == "scheme" {
			into = &scheme
		}
		if *into, err = p.Text(f); err != nil {
			return scheme, err
		}
	}
	if value == "" {
		return scheme, problem.IllegalArgument("Required [value]")
	}
	return scheme, nil
}

// readClientAuthentication notes what it is. It goes with JSON web tokens alone.
func readClientAuthentication(p content.Parser, f content.Field, said map[string]string) error {
	if content.TokenOf(f.Raw) != content.TokenObject {
		return p.Unfit(f)
	}
	scheme, err := readClientScheme(p.Inside(f, clientAuthentication), f.Raw)
	said[clientAuthentication] = scheme
	var cause *problem.Problem
	if errors.As(err, &cause) {
		err = p.Failed(f, cause)
	}
	return err
}

// check holds the request against what its grant needs.
func (g keyGrant) check() error {
	complaints := append(grantComplaints(g.said), keyNameComplaints(g.change.name)...)
	if len(complaints) > 0 {
		return problem.InvalidRequest(complaints...)
	}
	return g.change.check(false)
}

// grantComplaints hold the proof of who somebody is against what its grant needs.
func grantComplaints(said map[string]string) []string {
	kind, given := said["grant_type"]
	needs, known := map[string][]string{
		grantPassword: {"username", "password"}, grantAccessToken: {grantAccessToken},
	}[kind]
	switch {
	case !given:
		return []string{"[grant_type] is required"}
	case !known:
		return []string{"grant_type [" + kind + "] is not supported"}
	}
	var complaints []string
	for _, name := range needs {
		if said[name] == "" {
			complaints = append(complaints, "["+name+"] is required for grant_type ["+kind+"]")
		}
	}
	for _, name := range []string{"username", "password", grantAccessToken} {
		if said[name] != "" && !slices.Contains(needs, name) {
			complaints = append(complaints, "["+name+"] is not supported for grant_type ["+kind+"]")
		}
	}
	switch scheme, given := said[clientAuthentication]; {
	case given && kind == grantPassword:
		complaints = append(complaints, "["+clientAuthentication+"] is not supported for grant_type ["+kind+"]")
	case given && !strings.EqualFold(scheme, "SharedSecret"):
		complaints = append(complaints, "["+clientAuthentication+".scheme] must be [SharedSecret]")
	}
	return complaints
}

// GrantKey makes an API key for somebody else, who is proved by their password
// or token.
func (d *door) GrantKey(ctx context.Context, r wire.GrantKeyRequestObject) (wire.GrantKeyResponseObject, error) {
	g, err := fromWireKeyGrant(*r.Body)
	if err = admit(ctx, err, g.check, may); err != nil {
		return nil, err
	}
	owner, by, err := d.granted(ctx, g)
	if err != nil {
		return nil, err
	}
	made, err := d.makeKey(raised(ctx, dragoman.KeysManage), owner, *g.change, by)
	return wire.GrantKey200JSONResponse{KeyMadeJSONResponse: wire.KeyMadeJSONResponse(made)}, err
}

// proved is an authenticated user who asks for a key of an owner.
func proved(who *caller, ownerID string) *dragoman.Principal {
	by := &dragoman.Principal{User: who.user, Door: Dialect}
	if who.user.ID == ownerID {
		by.Capabilities = []dragoman.Capability{dragoman.AccountKeys}
	}
	return by
}

// granted resolves a grant: the key's owner, who is the authenticated user or
// somebody they may act as, and who asks for it.
func (d *door) granted(ctx context.Context, g keyGrant) (dragoman.User, *dragoman.Principal, error) {
	who, err := d.proveGrant(ctx, g.said)
	if err != nil {
		return dragoman.User{}, nil, err
	}
	u, err := d.runnableAs(ctx, who, g.said["run_as"])
	return u, proved(who, u.ID), err
}

// runnableAs is the user of that name, if somebody may act as them; themselves
// for no name.
func (d *door) runnableAs(ctx context.Context, who *caller, name string) (dragoman.User, error) {
	if name == "" {
		return who.user, nil
	}
	u, err := d.userNamed(raised(ctx, dragoman.UsersRead), name)
	unknown := dragoman.CodeOf(err) == dragoman.CodeNotFound
	if err != nil && !unknown {
		return u, err
	}
	if unknown || !who.mayBe(ctx, wildcard.Escape(name)) {
		return u, problem.New(http.StatusForbidden, problem.TypeSecurity,
			"action [%s] is unauthorized for %s, because user [%s] is unauthorized to run as [%s]",
			opGrantKey.action, who.described(), who.user.Username, name)
	}
	if !u.Enabled {
		err = unprovedGrant(ctx, name)
	}
	return u, err
}

// proveGrant finds out who is shown by password or token.
func (d *door) proveGrant(ctx context.Context, said map[string]string) (*caller, error) {
	if said["grant_type"] == grantAccessToken {
		if _, given := said[clientAuthentication]; given && !isJSONWebToken(said[grantAccessToken]) {
			return nil, problem.New(http.StatusBadRequest, problem.TypeSecurity,
				"[%s] not supported with the supplied access_token type", clientAuthentication)
		}
		return d.authenticateToken(ctx, said[grantAccessToken])
	}
	u, err := d.dir.AuthenticatePassword(ctx, Dialect, said["username"], said["password"])
	if dragoman.CodeOf(err) == dragoman.CodeUnauthenticated {
		err = unprovedGrant(ctx, said["username"])
	}
	if err != nil {
		return nil, err
	}
	return d.callerFor(ctx, u)
}

func unprovedGrant(ctx context.Context, username string) *problem.Problem {
	return unauthenticated("unable to authenticate user [" + username + "] for action [" + requestFrom(ctx).operation.action + "]")
}
