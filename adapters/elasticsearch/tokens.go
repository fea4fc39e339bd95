package elasticsearch

import (
	"context"
	"net/http"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// GetToken makes an access token, and a refresh token where the grant brings one.
func (d *door) GetToken(ctx context.Context, r wire.GetTokenRequestObject) (wire.GetTokenResponseObject, error) {
	request, err := fromWireTokenRequest(*r.Body)
	if err == nil {
		err = requestFrom(ctx).checkParameters()
	}
	if err == nil {
		err = request.check()
	}
	if err == nil && request.said["grant_type"] == grantRefresh {
		requestFrom(ctx).operation.action = refreshTokenAction
	}
	if err == nil {
		err = may(ctx)
	}
	if err != nil {
		return nil, err
	}
	made, err := d.grant(ctx, request)
	if _, scoped := request.said["scope"]; scoped {
		full := "full"
		made.Scope = &full
	}
	return wire.GetToken200JSONResponse{TokenMadeJSONResponse: wire.TokenMadeJSONResponse(made)}, err
}

func (d *door) grant(ctx context.Context, r tokenRequest) (wire.Token, error) {
	switch r.said["grant_type"] {
	case grantPassword:
		username := r.said["username"]
		u, err := d.dir.AuthenticatePassword(ctx, Dialect, username, r.said["password"])
		if dragoman.CodeOf(err) == dragoman.CodeUnauthenticated {
			err = unauthenticated("unable to authenticate user [" + username + "] for action [" + opGetToken.action + "]")
		}
		if err != nil {
			return wire.Token{}, err
		}
		return d.makeTokens(ctx, u, tokenPurpose{refreshable: true})
	case grantRefresh:
		return d.refreshToken(ctx, r.said["refresh_token"])
	}
	who := callerFrom(ctx)
	if who.service != "" {
		return wire.Token{}, problem.New(http.StatusBadRequest, problem.TypeSecurity,
			"OAuth2 token creation is not supported for service accounts")
	}
	if who.key != nil {
		// A token would forget the limits of the key.
		return wire.Token{}, problem.IllegalArgument("OAuth2 token creation is not supported for API keys")
	}
	return d.makeTokens(ctx, who.user, tokenPurpose{})
}

// tokenPurpose says what tokens are made for.
type tokenPurpose struct {
	refreshable bool // with a refresh token
	renewal     bool // in exchange for one, so no login
	// named says what the tokens are, by kind; nil for new ones.
	named func(kind string) string
}

func (d *door) makeTokens(ctx context.Context, u dragoman.User, p tokenPurpose) (wire.Token, error) {
	shown := toWireAuthentication(&caller{user: u}, d.roles)
	if p.renewal {
		shown.AuthenticationType = wire.AuthenticationAuthenticationTypeToken
	}
	out := wire.Token{Type: "Bearer", ExpiresIn: int(accessLifetime.Seconds()), Authentication: shown}
	by := callerFrom(ctx).user.Username
	if p.named == nil {
		p.named = func(string) string { return randomText(32) }
	}
	access := dragoman.NewSession{
		Door: Dialect, Token: p.named(kindAccess), Lifetime: accessLifetime, Renewal: p.renewal, Note: tokenNote{Kind: kindAccess, By: by}.text(),
	}
	out.AccessToken = access.Token
	_, err := d.dir.OpenSession(ctx, u, access)
	if err == nil && p.refreshable {
		refresh := dragoman.NewSession{
			Door: Dialect, Token: p.named(kindRefresh), Lifetime: refreshLifetime, Renewal: true, Note: tokenNote{Kind: kindRefresh, By: by}.text(),
		}
		out.RefreshToken = &refresh.Token
		_, err = d.dir.OpenSession(ctx, u, refresh)
	}
	if dragoman.CodeOf(err) == dragoman.CodeNotFound { // deleted since it was proved
		err = unauthenticated("unable to authenticate user [" + u.Username + "] for action [" + opGetToken.action + "]")
	}
	return out, err
}

// InvalidateToken ends a token, or all of a user's or realm's.
func (d *door) InvalidateToken(ctx context.Context, r wire.InvalidateTokenRequestObject) (wire.InvalidateTokenResponseObject, error) {
	end, err := fromWireTokenEnd(*r.Body)
	if err = admit(ctx, err, end.check, may); err != nil {
		return nil, err
	}
	ended, refused, err := d.endTokens(ctx, end)
	out := wire.TokensEnded{InvalidatedTokens: ended, ErrorCount: refused}
	if ended == 0 && err == nil && end.text() != "" && d.product.major > 7 {
		return wire.InvalidateToken404JSONResponse{NoTokenJSONResponse: wire.NoTokenJSONResponse(out)}, nil
	}
	return wire.InvalidateToken200JSONResponse{TokensEndedJSONResponse: wire.TokensEndedJSONResponse(out)}, err
}

// endTokens returns how many it ended, and of how many users it may not.
func (d *door) endTokens(ctx context.Context, end tokenEnd) (ended, refused int, err error) {
	switch {
	case end.text() != "":
		ended, err = d.endToken(ctx, end.text(), end.kind())
		return ended, 0, err
	case end.username != "":
		u, err := d.dir.UserByName(raised(ctx, dragoman.UsersRead), end.username)
		if dragoman.CodeOf(err) == dragoman.CodeNotFound || err == nil && end.realm != "" && realmOf(&u).Name != end.realm {
			return 0, 0, nil
		}
		if err == nil {
			ended, err = d.endTokensOf(ctx, u)
		}
		return ended, 0, err
	}
	return d.endTokensOfRealm(ctx, end.realm)
}

// endToken ends one token of that kind, if it was in force.
func (d *door) endToken(ctx context.Context, token, kind string) (int, error) {
	_, s, err := d.dir.AuthenticateToken(ctx, Dialect, token)
	if err == nil && readTokenNote(s.Note).Kind == kind {
		err = d.dir.CloseSession(ctx, token)
		if err == nil {
			return 1, nil
		}
	}
	switch dragoman.CodeOf(err) {
	case "", dragoman.CodeUnauthenticated, dragoman.CodeExpired, dragoman.CodeNotFound:
		return 0, nil
	}
	return 0, err
}

func (d *door) endTokensOf(ctx context.Context, u dragoman.User) (int, error) {
	sessions, err := d.dir.Sessions(raised(ctx, dragoman.UsersRead), u.ID, Dialect)
	if err != nil {
		return 0, err
	}
	ended, err := d.dir.CloseSessions(ctx, u.ID, Dialect)
	for _, s := range sessions { // what is kept of an exchange is no token
		if readTokenNote(s.Note).Kind == kindRefreshed {
			ended--
		}
	}
	return max(ended, 0), err
}

// endTokensOfRealm goes through all users of a realm.
func (d *door) endTokensOfRealm(ctx context.Context, realm string) (total, refused int, err error) {
	const step = 500
	for q := (dragoman.Query{Limit: step, Count: dragoman.CountNone}); ; {
		page, err := d.dir.Users(raised(ctx, dragoman.UsersRead), q)
		if err != nil {
			return total, refused, err
		}
		for i := range page.Users {
			if realmOf(&page.Users[i]).Name != realm {
				continue
			}
			ended, err := d.endTokensOf(ctx, page.Users[i])
			switch {
			case dragoman.CodeOf(err) == dragoman.CodeForbidden:
				refused++
			case err != nil:
				return total, refused, err
			}
			total += ended
		}
		if len(page.Users) < step {
			return total, refused, nil
		}
		q.After = []any{page.Users[step-1].ID}
	}
}

// authenticateToken finds out whom an access token stands for.
func (d *door) authenticateToken(ctx context.Context, token string) (*caller, error) {
	u, s, err := d.dir.AuthenticateToken(ctx, Dialect, token)
	switch dragoman.CodeOf(err) {
	case "":
	case dragoman.CodeExpired:
		f := problem.New(http.StatusUnauthorized, problem.TypeSecurity, "token expired")
		f.Challenges = []string{`Bearer realm="security", error="invalid_token", error_description="The access token expired"`}
		return nil, f
	case dragoman.CodeUnauthenticated:
		return nil, refusedCredentials("oauth2 token: invalid token")
	default:
		return nil, err
	}
	if readTokenNote(s.Note).Kind != kindAccess {
		return nil, refusedCredentials("oauth2 token: invalid token")
	}
	who, err := d.callerFor(ctx, u)
	if err == nil {
		who.token = &s
	}
	return who, err
}
