package kuzzle

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/passwordpolicy"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/timespan"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// settings are what transport.Config.Settings may say to this room.
type settings struct {
	dialect         string // auto, v1 or v2
	cookies         bool
	idleTimeout     time.Duration
	maxTTL          time.Duration // the longest that a token may live; 0 is no bound
	expiresIn       time.Duration // how long a token lives unless somebody says otherwise
	origins         []string      // of web pages that may ask; nil is all
	socketLogins    int           // attempts that one socket has in a second
	socketRequests  int           // requests that one socket has in a second; 0 is no bound
	ownAdmin        bool          // whoever may do everything here counts as the service's administrator
	restricted      []string      // the profiles of who signs up
	requirePassword bool          // to change one's own credentials
	resetExpiresIn  time.Duration // how long a reset token lives; or forever
	fullName, email string        // the content properties that carry the shared fields

	passwordPolicies []passwordpolicy.Policy
}

const settingPolicies = "local.password_policies"

// settingReaders read one setting each. Their errors say what it may be.
var settingReaders = map[string]func(*settings, string) error{
	"dialect":                         func(s *settings, v string) error { return readOneOf(&s.dialect, v, "auto", "v1", "v2") },
	"cookie_auth":                     func(s *settings, v string) error { return readSwitch(&s.cookies, v) },
	"websocket.idle_timeout":          func(s *settings, v string) error { return readTime(&s.idleTimeout, v) },
	"websocket.logins_per_second":     func(s *settings, v string) error { return readCount(&s.socketLogins, v, 1) },
	"websocket.rate_limit":            func(s *settings, v string) error { return readCount(&s.socketRequests, v, 0) },
	"token.max_ttl":                   func(s *settings, v string) error { return readTime(&s.maxTTL, v) },
	"token.expires_in":                func(s *settings, v string) error { return readTime(&s.expiresIn, v) },
	"allow_origins":                   func(s *settings, v string) error { return readOrigins(&s.origins, v) },
	"restricted_profile_ids":          func(s *settings, v string) error { return readNames(&s.restricted, v) },
	"local.require_password":          func(s *settings, v string) error { return readSwitch(&s.requirePassword, v) },
	"local.reset_password_expires_in": func(s *settings, v string) error { return readSpan(&s.resetExpiresIn, v) },
	"admin_right_is_admin":            func(s *settings, v string) error { return readSwitch(&s.ownAdmin, v) },
	"fields.full_name":                func(s *settings, v string) error { return readProperty(&s.fullName, v) },
	"fields.email":                    func(s *settings, v string) error { return readProperty(&s.email, v) },
	settingPolicies: func(s *settings, v string) (err error) {
		s.passwordPolicies, err = passwordpolicy.Read(v)
		return err
	},
}

func readSettings(given map[string]string) (settings, error) {
	s := settings{
		dialect: "auto", cookies: true, idleTimeout: time.Minute, resetExpiresIn: forever, fullName: "fullname", email: "email",
		expiresIn: defaultLifetime, socketLogins: 1, restricted: []string{profileDefault},
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		read, known := settingReaders[name]
		if !known {
			all := strings.Join(slices.Sorted(maps.Keys(settingReaders)), ", ")
			return s, dragoman.Errorf(dragoman.CodeInvalid, name, "%s has no setting %q; it knows %s", Dialect, name, all)
		}
		if err := read(&s, given[name]); err != nil {
			return s, dragoman.Errorf(dragoman.CodeInvalid, name, "%s: %w", name, err)
		}
	}
	if _, said := given["token.expires_in"]; !said && s.maxTTL > 0 {
		s.expiresIn = min(s.expiresIn, s.maxTTL)
	}
	if s.maxTTL > 0 && s.expiresIn > s.maxTTL {
		return s, dragoman.Errorf(dragoman.CodeInvalid, "token.expires_in",
			"token.expires_in is longer than token.max_ttl: %s, %s", s.expiresIn, s.maxTTL)
	}
	if s.fullName == s.email {
		return s, dragoman.Errorf(dragoman.CodeInvalid, "fields.email", "fields.email and fields.full_name are both %q", s.email)
	}
	return s, nil
}

func mustBe(what, v string) error { return fmt.Errorf("it must be %s, not %q", what, v) }

func readOneOf(into *string, v string, choices ...string) error {
	if !slices.Contains(choices, v) {
		return mustBe("one of "+strings.Join(choices, ", "), v)
	}
	*into = v
	return nil
}

func readSwitch(into *bool, v string) error {
	if v != "true" && v != "false" {
		return mustBe("true or false", v)
	}
	*into = v == "true"
	return nil
}

func readTime(into *time.Duration, v string) error {
	d, err := time.ParseDuration(v)
	if err != nil || d <= 0 {
		return mustBe("a time such as 90s or 2h", v)
	}
	*into = d
	return nil
}

// readSpan reads a time as Kuzzle's own settings say it, or -1 for ever.
func readSpan(into *time.Duration, v string) error {
	if v == "-1" {
		*into = forever
		return nil
	}
	d, ok := timespan.Of(rawjson.Must(v))
	if !ok {
		return mustBe("-1, or a time such as 90s or 2h", v)
	}
	*into = d
	return nil
}

func readCount(into *int, v string, least int) error {
	n, err := strconv.Atoi(v)
	if err != nil || n < least {
		return mustBe(fmt.Sprintf("a whole number from %d on", least), v)
	}
	*into = n
	return nil
}

// readProperty reads how a content property is called.
func readProperty(into *string, v string) error {
	if v == "" || slices.Contains(reserved, v) || strings.Contains(v, ".") {
		return mustBe("the name of a property of the content", v)
	}
	*into = v
	return nil
}

// readOrigins reads of which web pages to answer; * is all.
func readOrigins(into *[]string, v string) error {
	if v == "*" {
		*into = nil
		return nil
	}
	list := commaList(v)
	if len(list) == 0 || slices.ContainsFunc(list, func(one string) bool { return !isOrigin(one) }) {
		return mustBe("* or a list of origins such as https://console.example.com", v)
	}
	*into = list
	return nil
}

func readNames(into *[]string, v string) error {
	list := commaList(v)
	if len(list) == 0 {
		return mustBe("a list of at least one name", v)
	}
	*into = list
	return nil
}

// commaList is a list as one setting says it: between commas, or in JSON.
func commaList(v string) (items []string) {
	var texts []string
	if json.Unmarshal([]byte(v), &texts) == nil {
		return texts
	}
	for item := range strings.SplitSeq(v, ",") {
		if item = strings.TrimSpace(item); item != "" {
			items = append(items, item)
		}
	}
	return items
}

// isOrigin reports whether a browser would name a page's origin so.
func isOrigin(v string) bool {
	u, err := url.Parse(v)
	return err == nil && u.Host != "" && v == u.Scheme+"://"+strings.ToLower(u.Host)
}

// speaksV1 says in which version a request is answered: in the one that is
// set, or by its volatile data, where only SDKs for version 1 name their
// version (quirk 8).
// plain reports whether the caller tells neither version nor name of an SDK.
func (r *request) plain() bool {
	members, _ := rawjson.Object(r.volatile)
	return members["sdkName"] == nil && members["sdkVersion"] == nil
}

func (d *door) speaksV1(volatile []byte) bool {
	if d.dialect != "auto" {
		return d.dialect == "v1"
	}
	members, ok := rawjson.Object(volatile)
	version, named := members["sdkVersion"]
	return ok && named && !rawjson.IsNull(version)
}
