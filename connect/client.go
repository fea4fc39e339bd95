package connect

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf16"
)

// Access is how a target is reached. Secrets are named, not held.
type Access struct {
	URL          string `json:"url,omitempty"`
	Username     string `json:"username,omitempty"`
	PasswordFile string `json:"password_file,omitempty"`
	PasswordEnv  string `json:"password_env,omitempty"`
	CAFile       string `json:"ca_file,omitempty"`
	Path         string `json:"path,omitempty"`
	// Rate is the most requests a second; 0 is no limit.
	Rate float64 `json:"rate,omitempty"`
	// Options are what one kind understands and others do not.
	Options map[string]string `json:"options,omitempty"`
}

// Password reads it where it is kept; "" means that there is no password.
func (a Access) Password() (Secret, error) {
	switch {
	case a.PasswordFile != "":
		text, err := os.ReadFile(a.PasswordFile)
		if err != nil {
			return "", fmt.Errorf("the password: %w", err)
		}
		return Secret(strings.TrimRight(string(text), "\r\n")), nil
	case a.PasswordEnv != "":
		text := os.Getenv(a.PasswordEnv)
		if text == "" {
			return "", fmt.Errorf("the password: the variable %s is empty", a.PasswordEnv)
		}
		return Secret(text), nil
	}
	return "", nil
}

// Client sends JSON to a product's API. It repeats what may be repeated, keeps
// to a rate, and may be used from many goroutines.
type Client struct {
	base string
	http *http.Client
	// Authorize says who asks; it may fail.
	Authorize func(ctx context.Context, r *http.Request) error
	// Expired is told of an answer that knows nobody, once for each request,
	// which is then repeated.
	Expired func()
	rate    *pace
	// Header is sent with every request.
	Header http.Header
}

// NewBasicClient makes a client that authenticates with the user name and the
// password of the access. It fails as NewClient and [Access.Password] do.
func NewBasicClient(a Access) (*Client, error) {
	client, err := NewClient(a)
	if err != nil {
		return nil, err
	}
	password, err := a.Password()
	if err != nil {
		return nil, err
	}
	client.Authorize = Basic(a.Username, password)
	return client, nil
}

// NewClient makes a client without credentials. It fails unless the URL is an
// absolute one of http or https.
func NewClient(a Access) (*Client, error) {
	base, err := url.Parse(a.URL)
	if err != nil || base.Host == "" || base.Scheme != "http" && base.Scheme != "https" {
		return nil, errors.New("the URL must be like https://host:port")
	}
	if base.User != nil {
		return nil, errors.New("the URL holds a user or password: name the user by username, and the password by a file or variable")
	}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.MaxIdleConnsPerHost = 2 * parallel
	if a.CAFile != "" {
		pem, err := os.ReadFile(a.CAFile)
		if err != nil {
			return nil, fmt.Errorf("the certificate authority: %w", err)
		}
		roots := x509.NewCertPool()
		if !roots.AppendCertsFromPEM(pem) {
			return nil, fmt.Errorf("%s holds no certificate", a.CAFile)
		}
		transport.TLSClientConfig = &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12}
	}
	keep := func(r *http.Request, via []*http.Request) error { return http.ErrUseLastResponse } // no secret goes elsewhere
	return &Client{
		base: strings.TrimSuffix(a.URL, "/"), rate: newPace(a.Rate),
		http: &http.Client{Transport: transport, CheckRedirect: keep},
	}, nil
}

// Basic authorizes by user name and password.
func Basic(username string, password Secret) func(context.Context, *http.Request) error {
	return func(_ context.Context, r *http.Request) error {
		if username != "" {
			r.SetBasicAuth(username, string(password))
		}
		return nil
	}
}

// Refused is an answer that is no success.
type Refused struct {
	Method, Path string
	Status       int
	Body         string // as much as a person wants to read
}

// ErrUnsure is part of an error after which nobody knows whether the target has
// done what it was asked: an answer was lost.
var ErrUnsure = errors.New("it may have been done nonetheless")

func (r *Refused) Error() string {
	return fmt.Sprintf("%s %s answers %d: %s", r.Method, r.Path, r.Status, r.Body)
}

// IsNotFound reports whether an answer was 404.
func IsNotFound(err error) bool {
	var r *Refused
	return errors.As(err, &r) && r.Status == http.StatusNotFound
}

const (
	attempts     = 5
	firstWait    = 200 * time.Millisecond
	requestLimit = 5 * time.Minute
	mostQuoted   = 400
	mostRead     = 64 << 10 // of an answer that is no success
	mostAnswer   = 64 << 20
)

// Do sends a request and returns the answer's body. What a client may repeat,
// because the target is busy or gone for a moment, is repeated with growing
// pauses; every request here does the same thing twice as once, or is refused
// the second time, as it is done.
func (c *Client) Do(ctx context.Context, method, path string, body json.RawMessage) (json.RawMessage, error) {
	var out json.RawMessage
	err := c.Stream(ctx, method, path, body, func(in io.Reader) (err error) {
		out, err = io.ReadAll(io.LimitReader(in, mostAnswer))
		return err
	})
	return out, err
}

// Stream is Do for an answer that is too long to hold; read may be called again
// only if nothing was read yet.
func (c *Client) Stream(ctx context.Context, method, path string, body json.RawMessage, read func(io.Reader) error) error {
	wait := firstWait
	renewed, unsure := false, false
	for attempt := 1; ; attempt++ {
		tried, err := c.once(ctx, method, path, body, read)
		if refused := (*Refused)(nil); errors.As(err, &refused) && refused.Status == http.StatusUnauthorized && c.Expired != nil && !renewed {
			c.Expired()
			renewed = true
			continue
		}
		unsure = unsure || tried.unsure
		if err == nil || !tried.again || attempt == attempts {
			if err != nil && unsure && method != http.MethodGet {
				err = fmt.Errorf("%w (%w)", err, ErrUnsure)
			}
			return err
		}
		pause := max(tried.after, wait/2+rand.N(wait))
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return errors.Join(ctx.Err(), err)
		}
		wait *= 3
	}
}

// tried is what an attempt that failed leaves to be done: again, after a while.
type tried struct {
	again, unsure bool // unsure: it may have been done
	after         time.Duration
}

var passing = []int{http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout}

func (c *Client) once(ctx context.Context, method, path string, body json.RawMessage, read func(io.Reader) error) (tried, error) {
	if err := c.rate.wait(ctx); err != nil {
		return tried{}, err
	}
	ctx, cancel := context.WithTimeout(ctx, requestLimit)
	defer cancel()
	var in io.Reader
	if body != nil {
		in = bytes.NewReader(body)
	}
	r, err := http.NewRequestWithContext(ctx, method, c.base+path, in)
	if err != nil {
		return tried{}, err
	}
	for name, values := range c.Header {
		r.Header[name] = values
	}
	if body != nil {
		r.Header.Set("Content-Type", "application/json")
	}
	if c.Authorize != nil {
		if err := c.Authorize(ctx, r); err != nil {
			return tried{}, err
		}
	}
	answer, err := c.http.Do(r)
	if err != nil {
		return tried{again: ctx.Err() == nil && !isUntrusted(err), unsure: !isUntrusted(err) && !isUnreached(err)}, err
	}
	defer answer.Body.Close()
	if answer.StatusCode < 300 {
		return tried{unsure: true}, read(answer.Body)
	}
	text, _ := io.ReadAll(io.LimitReader(answer.Body, mostRead))
	text = []byte(scrub(string(text), secretsOf(r, body))) // before it is cut: half a secret would not be found
	return tried{
		again: slices.Contains(passing, answer.StatusCode), after: retryAfter(answer.Header),
		unsure: answer.StatusCode == http.StatusBadGateway || answer.StatusCode == http.StatusGatewayTimeout,
	}, &Refused{method, path, answer.StatusCode, shortened(text)}
}

// isUntrusted reports whether there is another at the address than was asked for.
func isUntrusted(err error) bool {
	var certificate *tls.CertificateVerificationError
	var noTLS tls.RecordHeaderError
	return errors.As(err, &certificate) || errors.As(err, &noTLS)
}

// isUnreached reports whether nothing was sent.
func isUnreached(err error) bool {
	var way *net.OpError
	return errors.As(err, &way) && way.Op == "dial"
}

// longestPause is the longest that a target may ask for between two attempts.
const longestPause = time.Minute

// retryAfter is how long the target asks to be left alone: seconds, or a time.
func retryAfter(h http.Header) time.Duration {
	asked := h.Get("Retry-After")
	after := time.Duration(0)
	if seconds, err := strconv.ParseUint(asked, 10, 31); err == nil {
		after = time.Duration(seconds) * time.Second
	} else if at, err := http.ParseTime(asked); err == nil {
		after = time.Until(at)
	}
	return max(0, min(after, longestPause))
}

func shortened(text []byte) string {
	out := strings.Join(strings.Fields(string(text)), " ")
	if len(out) > mostQuoted {
		out = strings.ToValidUTF8(out[:mostQuoted], "") + "…"
	}
	return Printable(out)
}

// Printable is a text with escapes, as JSON has them, for what a terminal would
// take for more than text.
func Printable(text string) string {
	text = strings.ToValidUTF8(text, "\ufffd")
	if !strings.ContainsFunc(text, isOdd) {
		return text
	}
	var out strings.Builder
	for _, r := range text {
		switch {
		case !isOdd(r):
			out.WriteRune(r)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&out, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&out, `\u%04x`, r)
		}
	}
	return out.String()
}

func isOdd(r rune) bool { return !unicode.IsPrint(r) }

// pace lets requests through at a rate.
type pace struct {
	mu    sync.Mutex
	every time.Duration
	next  time.Time
}

func newPace(rate float64) *pace {
	if rate <= 0 {
		return nil
	}
	return &pace{every: time.Duration(float64(time.Second) / rate)}
}

func (p *pace) wait(ctx context.Context) error {
	if p == nil {
		return ctx.Err()
	}
	p.mu.Lock()
	now := time.Now()
	at := p.next
	if at.Before(now) {
		at = now
	}
	p.next = at.Add(p.every)
	p.mu.Unlock()
	select {
	case <-time.After(at.Sub(now)):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Send sends a request of a plan. What is to be deleted may be gone; and what is
// to be made may be there where an attempt's answer was lost.
func (c *Client) Send(ctx context.Context, r Request) error {
	_, err := c.Do(ctx, r.Method, r.Path, r.Body)
	var refused *Refused
	if !errors.As(err, &refused) {
		return err
	}
	switch {
	case r.Method == http.MethodDelete && refused.Status == http.StatusNotFound,
		r.Method == http.MethodPost && errors.Is(err, ErrUnsure) && slices.Contains(taken, refused.Status):
		return nil
	}
	return err
}

// taken are the statuses of products for what exists already.
var taken = []int{http.StatusConflict, http.StatusPreconditionFailed}

// EachMember reads a JSON object member by member, without holding it.
func EachMember(in io.Reader, yield func(name string, value json.RawMessage) error) error {
	return each(in, '{', yield)
}

// EachItem reads a JSON array likewise.
func EachItem(in io.Reader, yield func(value json.RawMessage) error) error {
	return each(in, '[', func(_ string, value json.RawMessage) error { return yield(value) })
}

func each(in io.Reader, opening rune, yield func(string, json.RawMessage) error) error {
	dec := json.NewDecoder(in)
	token, err := dec.Token()
	if err != nil {
		return err
	}
	if token != json.Delim(opening) {
		return fmt.Errorf("the answer begins with %v, not with %c", token, opening)
	}
	for dec.More() {
		name := ""
		if opening == '{' {
			token, err := dec.Token()
			if err != nil {
				return err
			}
			name, _ = token.(string)
		}
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			return err
		}
		if err := yield(name, value); err != nil {
			return err
		}
	}
	_, err = dec.Token()
	return err
}

// EachList reads the items of the list that stands under a name in an object.
func EachList(in io.Reader, name string, yield func(value json.RawMessage) error) error {
	dec := json.NewDecoder(in)
	if token, err := dec.Token(); err != nil || token != json.Delim('{') {
		return errors.Join(err, fmt.Errorf("the answer is no object"))
	}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return err
		}
		if key != name {
			var other json.RawMessage
			if err := dec.Decode(&other); err != nil {
				return err
			}
			continue
		}
		if token, err := dec.Token(); err != nil || token != json.Delim('[') {
			return errors.Join(err, fmt.Errorf("%s is no list", name))
		}
		for dec.More() {
			var value json.RawMessage
			if err := dec.Decode(&value); err != nil {
				return err
			}
			if err := yield(value); err != nil {
				return err
			}
		}
		if _, err := dec.Token(); err != nil {
			return err
		}
	}
	return nil
}
