package kuzzle

import (
	"encoding/json"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman"
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
	restricted      []string      // the profiles of who signs up
	requirePassword bool          // to change one's own credentials
	resetExpiresIn  time.Duration // how long a reset token lives; or forever
	fullName, email string        // the content properties that carry the shared fields

	passwordPolicies []passwordPolicy
}

var settingReaders = map[string]func(*settings, string) bool{
	"dialect": func(s *settings, v string) bool {
		s.dialect = v
		return v == "auto" || v == "v1" || v == "v2"
	},
	"cookie_auth": func(s *settings, v string) bool {
		s.cookies = v == "true"
		return v == "true" || v == "false"
	},
	"websocket.idle_timeout": func(s *settings, v string) bool {
		d, err := time.ParseDuration(v)
		s.idleTimeout = d
		return err == nil && d > 0
	},
	"token.max_ttl": func(s *settings, v string) bool {
		d, err := time.ParseDuration(v)
		s.maxTTL = d
		return err == nil && d > 0
	},
	"token.expires_in": func(s *settings, v string) bool {
		d, err := time.ParseDuration(v)
		s.expiresIn = d
		return err == nil && d > 0
	},
	"allow_origins": func(s *settings, v string) bool {
		if v == "*" {
			s.origins = nil
			return true
		}
		s.origins = commaList(v)
		return len(s.origins) > 0 && !slices.ContainsFunc(s.origins, func(one string) bool { return !isOrigin(one) })
	},
	"websocket.logins_per_second": func(s *settings, v string) bool { return readCount(&s.socketLogins, v) && s.socketLogins > 0 },
	"websocket.rate_limit":        func(s *settings, v string) bool { return readCount(&s.socketRequests, v) },
	"restricted_profile_ids": func(s *settings, v string) bool {
		s.restricted = commaList(v)
		return len(s.restricted) > 0
	},
	"local.require_password": func(s *settings, v string) bool {
		s.requirePassword = v == "true"
		return v == "true" || v == "false"
	},
	"local.reset_password_expires_in": func(s *settings, v string) (ok bool) {
		if s.resetExpiresIn = forever; v != "-1" {
			s.resetExpiresIn, ok = spanOf(mustJSON(v))
		}
		return ok || v == "-1"
	},
	"fields.full_name": func(s *settings, v string) bool {
		s.fullName = v
		return isProperty(v)
	},
	"fields.email": func(s *settings, v string) bool {
		s.email = v
		return isProperty(v)
	},
}

const settingPolicies = "local.password_policies"

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

func readCount(into *int, v string) bool {
	n, err := strconv.Atoi(v)
	*into = n
	return err == nil && n >= 0
}

// isProperty reports whether a content property may be called so.
func isProperty(name string) bool {
	return name != "" && !slices.Contains(reserved, name) && !strings.Contains(name, ".")
}

func readSettings(given map[string]string) (settings, error) {
	s := settings{
		dialect: "auto", cookies: true, idleTimeout: time.Minute, resetExpiresIn: forever, fullName: "fullname", email: "email",
		expiresIn: defaultLifetime, socketLogins: 1, restricted: []string{profileDefault},
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if name == settingPolicies { // says itself what is wrong
			var err error
			if s.passwordPolicies, err = readPolicies(given[name]); err != nil {
				return s, dragoman.Errorf(dragoman.CodeInvalid, name, "kuzzle cannot be set to these %s: %w", name, err)
			}
			continue
		}
		read, known := settingReaders[name]
		if !known {
			return s, dragoman.Errorf(dragoman.CodeInvalid, name, "kuzzle knows no setting %q", name)
		}
		if !read(&s, given[name]) {
			return s, dragoman.Errorf(dragoman.CodeInvalid, name, "kuzzle cannot be set to %s = %q", name, given[name])
		}
	}
	if _, said := given["token.expires_in"]; !said && s.maxTTL > 0 {
		s.expiresIn = min(s.expiresIn, s.maxTTL)
	}
	if s.maxTTL > 0 && s.expiresIn > s.maxTTL {
		return s, dragoman.Errorf(dragoman.CodeInvalid, "token.expires_in", "token.expires_in is longer than token.max_ttl: %s, %s", s.expiresIn, s.maxTTL)
	}
	if s.fullName == s.email {
		return s, dragoman.Errorf(dragoman.CodeInvalid, "fields.email", "full name and e-mail cannot both be kept in %q", s.email)
	}
	return s, nil
}

// speaksV1 says in which version a request is answered: in the one that is
// set, or by its volatile data, where only SDKs for version 1 name their
// version (quirk 8).
func (d *door) speaksV1(volatile []byte) bool {
	if d.dialect != "auto" {
		return d.dialect == "v1"
	}
	members, ok := objectOf(volatile)
	version, named := members["sdkVersion"]
	return ok && named && !isNull(version)
}
