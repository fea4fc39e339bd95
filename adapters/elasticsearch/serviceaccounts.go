package elasticsearch

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// Service accounts are the vendor's own: their names and what they may are
// fixed (quirk 38). The directory knows one as a built-in user of this door from its first
// token on, so that it can own keys and be named in the log; it has no password and no roles, is not
// listed with users, and cannot be changed.
const (
	serviceNamespace = "elastic"
	realmService     = "_service_account"
	// kindServiceToken is the kind of document that a token is, under account/name.
	kindServiceToken = "service_token"
	minServiceSecret = 10
)

// isServiceAccount reports whether a user is how the directory knows a service account.
func isServiceAccount(u *dragoman.User) bool {
	_, known := privilege.ServiceRoles()[u.Username]
	return known && u.Builtin && u.Door == Dialect
}

// serviceNames are the accounts of the version that is played, sorted. Version 9
// has no Enterprise Search.
func (d *door) serviceNames() []string {
	names := slices.Sorted(maps.Keys(privilege.ServiceRoles()))
	return slices.DeleteFunc(names, func(name string) bool {
		return d.product.major > 8 && name == serviceNamespace+"/enterprise-search-server"
	})
}

func (d *door) isService(account string) bool { return slices.Contains(d.serviceNames(), account) }

// GetAllServiceAccounts lists them all.
func (d *door) GetAllServiceAccounts(
	ctx context.Context, _ wire.GetAllServiceAccountsRequestObject,
) (wire.GetAllServiceAccountsResponseObject, error) {
	found, err := d.serviceAccounts(ctx, "", "")
	return wire.GetAllServiceAccounts200JSONResponse(found), err
}

// GetServiceAccounts lists those of a namespace.
func (d *door) GetServiceAccounts(
	ctx context.Context, r wire.GetServiceAccountsRequestObject,
) (wire.GetServiceAccountsResponseObject, error) {
	found, err := d.serviceAccounts(ctx, r.Namespace, "")
	return wire.GetServiceAccounts200JSONResponse(found), err
}

// GetServiceAccount shows one, or nothing.
func (d *door) GetServiceAccount(ctx context.Context, r wire.GetServiceAccountRequestObject) (wire.GetServiceAccountResponseObject, error) {
	found, err := d.serviceAccounts(ctx, r.Namespace, r.Service)
	return wire.GetServiceAccount200JSONResponse(found), err
}

func (d *door) serviceAccounts(ctx context.Context, namespace, service string) (map[string]json.RawMessage, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	found := map[string]json.RawMessage{}
	for _, name := range d.serviceNames() {
		of, called, _ := strings.Cut(name, "/")
		if (namespace == "" || namespace == of) && (service == "" || service == called) {
			found[name] = content.MustJSON(map[string]json.RawMessage{
				"role_descriptor": privilege.ToWireRole(privilege.ServiceRoles()[name]),
			})
		}
	}
	return found, nil
}

// GetServiceCredentials names the tokens of an account.
func (d *door) GetServiceCredentials(
	ctx context.Context, r wire.GetServiceCredentialsRequestObject,
) (wire.GetServiceCredentialsResponseObject, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	account := r.Namespace + "/" + r.Service
	out := wire.ServiceCredentialsJSONResponse{ServiceAccount: account, Tokens: map[string]map[string]any{}}
	out.NodesCredentials.Counts.Total, out.NodesCredentials.Counts.Successful = 1, 1
	out.NodesCredentials.FileTokens = map[string]any{}
	tokens, err := d.dir.Documents(ctx, Dialect, kindServiceToken)
	for _, t := range tokens {
		if name, ok := strings.CutPrefix(t.ID, account+"/"); ok {
			out.Tokens[name] = map[string]any{}
			out.Count++
		}
	}
	return wire.GetServiceCredentials200JSONResponse{ServiceCredentialsJSONResponse: out}, err
}

// CreateServiceToken makes a token whose name nobody has chosen.
func (d *door) CreateServiceToken(
	ctx context.Context, r wire.CreateServiceTokenRequestObject,
) (wire.CreateServiceTokenResponseObject, error) {
	made, err := d.makeServiceToken(ctx, r.Namespace+"/"+r.Service, "token_"+newKeyID())
	return wire.CreateServiceToken200JSONResponse{ServiceTokenMadeJSONResponse: made}, err
}

// PutServiceToken makes a token, whose value is told once.
func (d *door) PutServiceToken(ctx context.Context, r wire.PutServiceTokenRequestObject) (wire.PutServiceTokenResponseObject, error) {
	made, err := d.makeServiceToken(ctx, r.Namespace+"/"+r.Service, r.Name)
	return wire.PutServiceToken200JSONResponse{ServiceTokenMadeJSONResponse: made}, err
}

// PostServiceToken is PutServiceToken by another method.
func (d *door) PostServiceToken(ctx context.Context, r wire.PostServiceTokenRequestObject) (wire.PostServiceTokenResponseObject, error) {
	made, err := d.makeServiceToken(ctx, r.Namespace+"/"+r.Service, r.Name)
	return wire.PostServiceToken200JSONResponse{ServiceTokenMadeJSONResponse: made}, err
}

var serviceTokenName = regexp.MustCompile(`^[a-zA-Z0-9-][a-zA-Z0-9_-]{0,255}$`)

// checkServiceTokenName is the vendor's rule for names of tokens.
func checkServiceTokenName(name string) error {
	if serviceTokenName.MatchString(name) {
		return nil
	}
	return problem.InvalidRequest("invalid service token name [" + name +
		"]. service account token name must have at least 1 character and at most " +
		"256 characters that are alphanumeric (A-Z, a-z, 0-9) or hyphen (-) or underscore (_). It must not begin with an underscore (_).")
}

func (d *door) makeServiceToken(ctx context.Context, account, name string) (out wire.ServiceTokenMadeJSONResponse, err error) {
	if err := checkServiceTokenName(name); err != nil {
		return out, err
	}
	if err := may(ctx); err != nil {
		return out, err
	}
	if !d.isService(account) {
		return out, problem.IllegalArgument("service account [%s] does not exist", account)
	}
	if _, err := d.serviceUser(ctx, account); err != nil {
		return out, err
	}
	secret := newSecret()
	_, err = d.dir.PutDocument(raised(ctx, dragoman.DocumentsWrite), dragoman.DocumentsWrite, kindServiceToken, account+"/"+name,
		func(doc *dragoman.Document, exists bool) error {
			if exists {
				return problem.New(http.StatusConflict, problem.TypeVersionConflict,
					"[service_account_token-%s/%s]: version conflict, document already exists (current version [1])", account, name)
			}
			doc.Body = content.MustJSON(serviceToken{Digest: serviceDigest(secret)})
			return nil
		})
	out.Created, out.Token.Name, out.Token.Value = true, name, serviceBearer(account, name, secret)
	return out, err
}

// serviceUser is how the directory knows an account; it is made where it is missing.
func (d *door) serviceUser(ctx context.Context, account string) (dragoman.User, error) {
	service := dragoman.WithPrincipal(ctx, dragoman.ServicePrincipal())
	u, err := d.dir.UserByName(service, account)
	if dragoman.CodeOf(err) == dragoman.CodeNotFound {
		fullName := "Service account - " + account
		u, err = d.dir.CreateUser(service, dragoman.User{
			Username: account, Door: Dialect, Builtin: true, Enabled: true, FullName: &fullName,
			Extensions: map[dragoman.Dialect]json.RawMessage{Dialect: json.RawMessage(`{"_elastic_service_account":true}`)},
		})
		if dragoman.CodeOf(err) == dragoman.CodeConflict { // somebody was quicker
			u, err = d.dir.UserByName(service, account)
		}
	}
	if err == nil && !isServiceAccount(&u) {
		err = problem.IllegalArgument("the name [%s] belongs to a user", account)
	}
	return u, err
}

// DeleteServiceToken ends a token.
func (d *door) DeleteServiceToken(
	ctx context.Context, r wire.DeleteServiceTokenRequestObject,
) (wire.DeleteServiceTokenResponseObject, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	id := r.Namespace + "/" + r.Service + "/" + r.Name
	_, err := d.dir.DeleteDocument(raised(ctx, dragoman.DocumentsWrite), dragoman.DocumentsWrite, kindServiceToken, id)
	if dragoman.CodeOf(err) == dragoman.CodeNotFound {
		return wire.DeleteServiceToken404JSONResponse{NoServiceTokenJSONResponse: wire.NoServiceTokenJSONResponse{Found: false}}, nil
	}
	return wire.DeleteServiceToken200JSONResponse{TokenDeletedJSONResponse: wire.TokenDeletedJSONResponse{Found: true}}, err
}

// ClearServiceTokenCache is ClearRealmCache for tokens of service accounts.
func (d *door) ClearServiceTokenCache(
	ctx context.Context, _ wire.ClearServiceTokenCacheRequestObject,
) (wire.ClearServiceTokenCacheResponseObject, error) {
	return wire.ClearServiceTokenCache200JSONResponse{CacheClearedJSONResponse: d.cleared()}, may(ctx)
}

// serviceToken is what is kept of a token.
type serviceToken struct {
	Digest string `json:"digest"`
}

// serviceDigest is how a token's secret is kept: it has 128 random bits, so a
// fast digest cannot be guessed back.
func serviceDigest(secret string) string {
	sum := sha256.Sum256([]byte("service token " + secret))
	return hex.EncodeToString(sum[:])
}

// servicePrefix begins what a token's value stands for.
const servicePrefix = "\x00\x01\x00\x01"

func serviceBearer(account, name, secret string) string {
	return base64.RawStdEncoding.EncodeToString([]byte(servicePrefix + account + "/" + name + ":" + secret))
}

// readServiceBearer takes one apart; false if it is another kind of token.
func readServiceBearer(token string) (account, name, secret string, ok bool) {
	decoded, err := base64.StdEncoding.DecodeString(padded(token))
	if err != nil {
		return "", "", "", false
	}
	rest, ok := strings.CutPrefix(string(decoded), servicePrefix)
	if !ok {
		return "", "", "", false
	}
	qualified, secret, ok := strings.Cut(rest, ":")
	parts := strings.Split(qualified, "/")
	if !ok || len(parts) != 3 || !serviceTokenName.MatchString(parts[2]) {
		return "", "", "", false
	}
	return parts[0] + "/" + parts[1], parts[2], secret, true
}

// authenticateServiceToken finds out which service account a token stands for.
func (d *door) authenticateServiceToken(ctx context.Context, account, name, secret string) (*caller, error) {
	switch {
	case !strings.HasPrefix(account, serviceNamespace+"/"):
		return nil, unauthenticated("only [" + serviceNamespace + "] service accounts are supported, but received [" + clean(account) + "]")
	case !d.isService(account):
		return nil, unauthenticated("the [" + clean(account) + "] service account does not exist")
	}
	doc, err := d.dir.Document(ctx, Dialect, kindServiceToken, account+"/"+name)
	if err != nil && dragoman.CodeOf(err) != dragoman.CodeNotFound {
		return nil, err
	}
	var kept serviceToken
	if err != nil || json.Unmarshal(doc.Body, &kept) != nil || len(secret) < minServiceSecret ||
		subtle.ConstantTimeCompare([]byte(kept.Digest), []byte(serviceDigest(secret))) != 1 {
		return nil, unauthenticated("failed to authenticate service account [" + account + "] with token name [" + name + "]")
	}
	u, err := d.serviceUser(ctx, account)
	if err != nil {
		return nil, err
	}
	who, err := d.callerFor(ctx, u)
	if err == nil {
		who.service = name
	}
	return who, err
}

// clean is a text that may be told.
func clean(text string) string { return strings.ToValidUTF8(text, "\uFFFD") }
