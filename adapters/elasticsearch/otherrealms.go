package elasticsearch

import (
	"context"
	"crypto/x509"
	"encoding/base64"
	"net/http"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// What is asked of SAML, OpenID Connect and certificates is answered as a cluster
// without such realms answers, but that what the caller got wrong is 400 where the
// vendor has 500 (quirk 56).

// realmRequest is a body of texts, and of lists of texts.
type realmRequest struct {
	said  map[string]string
	lists map[string][]string
}

// String keeps tokens out of whatever is formatted.
func (r realmRequest) String() string { return "[redacted]" }

// GoString is String.
func (r realmRequest) GoString() string { return r.String() }

// readRealmRequest reads one of the vendor's bodies whose members are known.
func readRealmRequest(what string, body []byte, known ...string) (realmRequest, error) {
	r := realmRequest{said: map[string]string{}, lists: map[string][]string{}}
	p, fields, err := content.Read(what, body, known...)
	if err != nil {
		return r, err
	}
	for _, f := range fields {
		switch {
		case f.Name == "ids" || f.Name == "x509_certificate_chain":
			r.lists[f.Name], err = p.Texts(f)
		case content.TokenOf(f.Raw) == content.TokenNull:
		default:
			r.said[f.Name], err = p.Text(f)
		}
		if err != nil {
			return r, err
		}
	}
	return r, nil
}

// shown is how the vendor writes a text that may be missing.
func (r realmRequest) shown(name string) string {
	if text, ok := r.said[name]; ok {
		return clean(text)
	}
	return "null"
}

// missing complains of what is not there, in the vendor's words.
func (r realmRequest) missing(suffix string, names ...string) func() error {
	return func() error {
		var complaints []string
		for _, name := range names {
			if r.said[name] == "" {
				complaints = append(complaints, name+suffix)
			}
		}
		return invalidRequest(complaints)
	}
}

// noRealm says that a realm was not found.
func noRealm(format string, args ...any) error {
	return problem.New(http.StatusBadRequest, problem.TypeSecurity, format, args...)
}

// nobodyKnows is the answer where no realm accepts the credentials.
func nobodyKnows(ctx context.Context, who string) error {
	return unauthenticated("unable to authenticate user [" + who + "] for action [" + requestFrom(ctx).operation.action + "]")
}

// SamlPrepare finds no realm.
func (d *door) SamlPrepare(ctx context.Context, r wire.SamlPrepareRequestObject) (wire.SamlPrepareResponseObject, error) {
	q, err := readRealmRequest("saml_prepare_authn", *r.Body, "acs", "realm", "relay_state")
	if err = admit(ctx, err, nil, may); err != nil {
		return nil, err
	}
	return nil, noRealm("Cannot find any matching realm for [SamlPrepareAuthenticationRequest{realmName=%s, assertionConsumerServiceURL=%s}]",
		q.shown("realm"), q.shown("acs"))
}

// SamlAuthenticate finds nobody.
func (d *door) SamlAuthenticate(ctx context.Context, r wire.SamlAuthenticateRequestObject) (wire.SamlAuthenticateResponseObject, error) {
	q, err := readRealmRequest("saml_authenticate", *r.Body, "content", "ids", "realm")
	if err == nil {
		if _, wrong := base64.StdEncoding.DecodeString(q.said["content"]); wrong != nil || q.said["content"] == "" {
			err = problem.IllegalArgument("Failed to decode [content] as base64")
		}
	}
	if err = admit(ctx, err, nil, may); err != nil {
		return nil, err
	}
	return nil, nobodyKnows(ctx, "<unauthenticated-saml-user>")
}

// SamlLogout ends tokens of SAML users, of which there are none.
func (d *door) SamlLogout(ctx context.Context, r wire.SamlLogoutRequestObject) (wire.SamlLogoutResponseObject, error) {
	return nil, d.foreignLogout(ctx, "saml_logout", *r.Body, "a SAML realm")
}

// OidcLogout ends tokens of OpenID Connect users, of which there are none.
func (d *door) OidcLogout(ctx context.Context, r wire.OidcLogoutRequestObject) (wire.OidcLogoutResponseObject, error) {
	return nil, d.foreignLogout(ctx, "oidc_logout", *r.Body, "an OpenID Connect realm")
}

// foreignLogout says that a token is of the wrong realm, or no token.
func (d *door) foreignLogout(ctx context.Context, what string, body []byte, kind string) error {
	q, err := readRealmRequest(what, body, "token", "refresh_token")
	if err = admit(ctx, err, q.missing(" is missing", "token"), may); err != nil {
		return err
	}
	u, s, err := d.dir.AuthenticateToken(ctx, Dialect, q.said["token"])
	switch dragoman.CodeOf(err) {
	case "":
	case dragoman.CodeUnauthenticated, dragoman.CodeExpired, dragoman.CodeInvalid:
		return noRealm("supplied token is not valid")
	default:
		return err
	}
	if readTokenNote(s.Note).Kind != kindAccess {
		return noRealm("supplied token is not valid")
	}
	realm := realmOf(&u)
	return noRealm("Authenticating realm %s/%s is not %s", realm.Type, realm.Name, kind)
}

// SamlCompleteLogout finds no realm.
func (d *door) SamlCompleteLogout(
	ctx context.Context, r wire.SamlCompleteLogoutRequestObject,
) (wire.SamlCompleteLogoutResponseObject, error) {
	q, err := readRealmRequest("saml_complete_logout", *r.Body, "realm", "ids", "query_string", "queryString", "content")
	rules := func() error {
		var complaints []string
		if q.said["realm"] == "" {
			complaints = append(complaints, "realm may not be empty")
		}
		query := q.said["query_string"] + q.said["queryString"]
		switch {
		case query != "" && q.said["content"] != "":
			complaints = append(complaints, "queryString and content may not be both specified")
		case query == "" && q.said["content"] == "":
			complaints = append(complaints, "queryString and content may not both be empty")
		}
		return invalidRequest(complaints)
	}
	if err = admit(ctx, err, rules, may); err != nil {
		return nil, err
	}
	return nil, noRealm("Cannot find any matching realm with name [%s]", clean(q.said["realm"]))
}

// SamlInvalidate finds no realm.
func (d *door) SamlInvalidate(ctx context.Context, r wire.SamlInvalidateRequestObject) (wire.SamlInvalidateResponseObject, error) {
	q, err := readRealmRequest("saml_invalidate_session", *r.Body, "query_string", "queryString", "acs", "realm")
	query := q.said["query_string"] + q.said["queryString"]
	rules := func() error {
		if query == "" {
			return problem.InvalidRequest("query_string is missing")
		}
		return nil
	}
	if err = admit(ctx, err, rules, may); err != nil {
		return nil, err
	}
	return nil, noRealm("Cannot find any matching realm for [SamlInvalidateSessionRequest{realmName='%s', assertionConsumerServiceURL='%s', "+
		"url-query=%d chars}]", q.shown("realm"), q.shown("acs"), len([]rune(query)))
}

// SamlMetadata finds no realm.
func (d *door) SamlMetadata(ctx context.Context, r wire.SamlMetadataRequestObject) (wire.SamlMetadataResponseObject, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	return nil, noRealm("Cannot find any matching realm for [%s]", clean(r.RealmName))
}

// OidcPrepare finds no realm.
func (d *door) OidcPrepare(ctx context.Context, r wire.OidcPrepareRequestObject) (wire.OidcPrepareResponseObject, error) {
	q, err := readRealmRequest("oidc_prepare_authentication", *r.Body, "realm", "iss", "login_hint", "state", "nonce")
	realm, issuer := q.said["realm"], q.said["iss"]
	rules := func() error {
		switch {
		case realm == "" && issuer == "":
			return problem.InvalidRequest("one of [realm, issuer] must be provided")
		case realm != "" && issuer != "":
			return problem.InvalidRequest("only one of [realm, issuer] can be provided in the same request")
		}
		return nil
	}
	if err = admit(ctx, err, rules, may); err != nil {
		return nil, err
	}
	if issuer != "" {
		return nil, noRealm("Cannot find OpenID Connect realm with issuer [%s]", clean(issuer))
	}
	return nil, noRealm("Cannot find OpenID Connect realm with name [%s]", clean(realm))
}

// OidcAuthenticate finds nobody.
func (d *door) OidcAuthenticate(ctx context.Context, r wire.OidcAuthenticateRequestObject) (wire.OidcAuthenticateResponseObject, error) {
	q, err := readRealmRequest("oidc_authn", *r.Body, "redirect_uri", "state", "nonce", "realm")
	if err = admit(ctx, err, q.missing(" parameter is missing", "state", "nonce", "redirect_uri"), may); err != nil {
		return nil, err
	}
	return nil, nobodyKnows(ctx, "<OIDC Token>")
}

// fromWireChain reads the chain of certificates.
func fromWireChain(body []byte) ([]*x509.Certificate, error) {
	q, err := readRealmRequest("delegate_pki_request", body, "x509_certificate_chain")
	if err != nil {
		return nil, err
	}
	chain, given := q.lists["x509_certificate_chain"]
	if !given {
		return nil, problem.IllegalArgument("Required [x509_certificate_chain]")
	}
	certificates := make([]*x509.Certificate, len(chain))
	for i, text := range chain {
		der, err := base64.StdEncoding.DecodeString(text)
		if err == nil {
			certificates[i], err = x509.ParseCertificate(der)
		}
		if err != nil {
			return nil, problem.New(http.StatusBadRequest, problem.TypeContentParse,
				"[delegate_pki_request] failed to parse field [x509_certificate_chain]")
		}
	}
	return certificates, nil
}

// DelegatePki finds nobody: there is no realm that trusts certificates.
func (d *door) DelegatePki(ctx context.Context, r wire.DelegatePkiRequestObject) (wire.DelegatePkiResponseObject, error) {
	certificates, err := fromWireChain(*r.Body)
	rules := func() error {
		if len(certificates) == 0 {
			return problem.InvalidRequest("certificates chain must not be empty")
		}
		for i := 1; i < len(certificates); i++ {
			if certificates[i-1].Issuer.String() != certificates[i].Subject.String() {
				return problem.InvalidRequest("certificates chain must be an ordered chain")
			}
		}
		return nil
	}
	if err = admit(ctx, err, rules, may); err != nil {
		return nil, err
	}
	return nil, nobodyKnows(ctx, clean(certificates[0].Subject.String()))
}

// GetCertificates lists none: the server's own are not this door's.
func (d *door) GetCertificates(ctx context.Context, _ wire.GetCertificatesRequestObject) (wire.GetCertificatesResponseObject, error) {
	return wire.GetCertificates200JSONResponse([]map[string]any{}), may(ctx)
}
