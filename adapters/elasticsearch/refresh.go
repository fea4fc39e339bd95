package elasticsearch

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"time"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// refreshGrace is for how long a refresh token that was used brings the same new
// pair again, as with the vendor: Kibana refreshes from several requests at once (quirk 33).
const refreshGrace = 30 * time.Second

// What is kept of an exchange is a session of its own kind, under a name that
// only who has the old token can find; it holds no token, only what together
// with the old one makes the new ones. It ends with the grace, and the way back to the new
// tokens with it.
const kindRefreshed = "refreshed"

// exchanged is the name of an exchange.
func exchanged(old string) string { return derived(old, "exchange") }

// derived is a text that only who has the token can make.
func derived(token, purpose string) string {
	mac := hmac.New(sha256.New, []byte(token))
	mac.Write([]byte(purpose))
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}

// refreshToken gives new tokens for a refresh token, once; who is as quick, or
// comes again within the grace, gets the same ones.
func (d *door) refreshToken(ctx context.Context, old string) (wire.Token, error) {
	u, s, err := d.dir.AuthenticateToken(ctx, Dialect, old)
	note := readTokenNote(s.Note)
	switch code := dragoman.CodeOf(err); {
	case code == dragoman.CodeExpired:
		return wire.Token{}, oauthProblem("invalid_grant", "refresh token is expired")
	case code == dragoman.CodeUnauthenticated:
		return d.refreshedAgain(ctx, old)
	case err == nil && note.Kind != kindRefresh:
		return wire.Token{}, oauthProblem("invalid_grant", "could not refresh the requested token")
	case err != nil:
		return wire.Token{}, err
	case note.By != callerFrom(ctx).user.Username:
		return wire.Token{}, oauthProblem("invalid_grant", "tokens must be refreshed by the creating client")
	}
	salt := randomText(16)
	_, err = d.dir.OpenSession(ctx, u, dragoman.NewSession{
		Door: Dialect, Token: exchanged(old), Lifetime: refreshGrace, Renewal: true,
		Note: tokenNote{Kind: kindRefreshed, By: note.By, Salt: salt}.text(),
	})
	switch dragoman.CodeOf(err) {
	case "":
	case dragoman.CodeConflict:
		return d.refreshedAgain(ctx, old)
	default:
		return wire.Token{}, err
	}
	made, err := d.makeTokens(ctx, u, tokenPurpose{refreshable: true, renewal: true, named: pairOf(old, salt)})
	if err != nil {
		return wire.Token{}, err
	}
	if err = d.dir.CloseSession(ctx, old); dragoman.CodeOf(err) == dragoman.CodeNotFound {
		err = nil // ended meanwhile
	}
	return made, err
}

// pairOf names the tokens that an exchange brings.
func pairOf(old, salt string) func(kind string) string {
	return func(kind string) string { return derived(old, kind+" "+salt) }
}

// refreshedAgain tells of an exchange once more, while its grace lasts. It makes
// nothing: what was ended since stays so.
func (d *door) refreshedAgain(ctx context.Context, old string) (wire.Token, error) {
	u, s, err := d.dir.AuthenticateToken(ctx, Dialect, exchanged(old))
	note := readTokenNote(s.Note)
	switch code := dragoman.CodeOf(err); {
	case code == dragoman.CodeExpired:
		return wire.Token{}, oauthProblem("invalid_grant", "token has already been refreshed more than 30 seconds in the past")
	case code == dragoman.CodeUnauthenticated, err == nil && note.Kind != kindRefreshed:
		return wire.Token{}, oauthProblem("invalid_grant", "could not refresh the requested token")
	case err != nil:
		return wire.Token{}, err
	case note.By != callerFrom(ctx).user.Username:
		return wire.Token{}, oauthProblem("invalid_grant", "tokens must be refreshed by the creating client")
	}
	named := pairOf(old, note.Salt)
	access, refresh := named(kindAccess), named(kindRefresh)
	if err := d.awaitToken(ctx, refresh, s.CreatedAt); err != nil {
		return wire.Token{}, err
	}
	shown := toWireAuthentication(&caller{user: u}, d.roles)
	shown.AuthenticationType = wire.AuthenticationAuthenticationTypeToken
	left := accessLifetime - d.dir.Now().Sub(s.CreatedAt)
	return wire.Token{
		AccessToken: access, Type: "Bearer", ExpiresIn: int(left.Seconds()), RefreshToken: &refresh, Authentication: shown,
	}, nil
}

// awaitToken waits for a token that another request is about to make, a second
// at most after it began.
func (d *door) awaitToken(ctx context.Context, token string, since time.Time) error {
	for wait := 5 * time.Millisecond; d.dir.Now().Sub(since) < time.Second && wait < time.Second; wait *= 2 {
		_, _, err := d.dir.AuthenticateToken(ctx, Dialect, token)
		if dragoman.CodeOf(err) != dragoman.CodeUnauthenticated {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
		}
	}
	return nil
}
