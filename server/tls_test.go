package server_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"io"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
)

// certificate is a self-signed pair of files for 127.0.0.1.
func certificate(t *testing.T) (cert, key string, pool *x509.CertPool) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "test"}, NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, private.Public(), private)
	if err != nil {
		t.Fatal(err)
	}
	keyDER, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	certPEM := string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}))
	pool = x509.NewCertPool()
	pool.AppendCertsFromPEM([]byte(certPEM))
	return write(t, "cert.pem", certPEM),
		write(t, "key.pem", string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: keyDER}))), pool
}

func TestTLS(t *testing.T) {
	cert, key, pool := certificate(t)
	h := start(t, nil, "--tls-cert="+cert, "--tls-key="+key)
	client := &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: pool}, ForceAttemptHTTP2: true,
	}}
	for door, path := range map[string]string{
		"parrot": "/", "management": "/readyz", "elasticsearch": "/nowhere", "cloud": "/", "kuzzle": "/", "fusion": "/",
	} {
		response, err := client.Get("https://" + h.Addr(door) + path)
		if err != nil {
			t.Errorf("%s: %v", door, err)
			continue
		}
		response.Body.Close()
	}
	for name, url := range map[string]string{"Native": h.Addr("parrot") + "/ws", "Prefixed": h.Addr("management") + "/parrot/ws"} {
		t.Run("WebSocket"+name, func(t *testing.T) {
			plain := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool}}}
			conn, _, err := websocket.Dial(t.Context(), "wss://"+url, &websocket.DialOptions{HTTPClient: plain})
			if err != nil {
				t.Fatal(err)
			}
			say(t, conn, "hello")
			_ = conn.CloseNow()
		})
	}
	t.Run("FirstStartCommands", func(t *testing.T) {
		if answers := shell(t, examples(h.out.String())); answers == "" {
			t.Error("no answers")
		}
	})
	t.Run("PlainHTTPIsRefused", func(t *testing.T) {
		if response, body := h.get("http://" + h.Addr("parrot") + "/"); response.StatusCode != http.StatusBadRequest {
			t.Errorf("got %d %s", response.StatusCode, body)
		}
	})
}

// TestStrangersFillNoLog: what anybody can cause before they have asked anything
// is told only where details are wanted.
func TestStrangersFillNoLog(t *testing.T) {
	cert, key, _ := certificate(t)
	h := start(t, nil, "--tls-cert="+cert, "--tls-key="+key)
	before := strings.Count(h.logs.String(), "\n")
	for range 3 {
		conn, err := net.Dial("tcp", h.Addr("elasticsearch"))
		if err != nil {
			t.Fatal(err)
		}
		_, _ = io.WriteString(conn, "GET / HTTP/1.1\r\nHost: x\r\n\r\n") // in the clear
		_, _ = io.Copy(io.Discard, conn)
		conn.Close()
	}
	for _, line := range strings.Split(h.logs.String(), "\n")[before:] {
		if line != "" && !strings.Contains(line, `"level":"DEBUG"`) {
			t.Error(line)
		}
	}
}

func TestTLSKeyOfAnotherCertificate(t *testing.T) {
	cert, _, _ := certificate(t)
	_, key, _ := certificate(t)
	_, err := load(t, nil, "--tls-cert="+cert, "--tls-key="+key)
	if err == nil {
		t.Errorf("a key of another certificate was taken (%s)", filepath.Base(key))
	}
}

// copyPair puts another certificate into the files of one that is in use.
func copyPair(t *testing.T, fromCert, fromKey, toCert, toKey string) {
	t.Helper()
	for from, to := range map[string]string{fromCert: toCert, fromKey: toKey} {
		text, err := os.ReadFile(from)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(to, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTheCertificateIsReplacedWithoutARestart(t *testing.T) {
	cert, key, old := certificate(t)
	h := start(t, nil, "--tls-cert="+cert, "--tls-key="+key)
	accepted := func(pool *x509.CertPool) bool {
		conn, err := tls.Dial("tcp", h.Addr("parrot"), &tls.Config{RootCAs: pool})
		if err == nil {
			_ = conn.Close()
		}
		return err == nil
	}
	newCert, newKey, renewed := certificate(t)
	text, err := os.ReadFile(newCert)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(cert, text, 0o600); err != nil {
		t.Fatal(err)
	}
	h.WatchCertificate() // the key is still the old one's
	if !accepted(old) {
		t.Error("half a pair was taken")
	}
	copyPair(t, newCert, newKey, cert, key)
	h.WatchCertificate()
	if accepted(old) || !accepted(renewed) {
		t.Error("the new certificate is not in force")
	}
}

func TestTLS12IsAuthenticatedEncryptionOnly(t *testing.T) {
	cert, key, pool := certificate(t)
	h := start(t, nil, "--tls-cert="+cert, "--tls-key="+key)
	for suite, want := range map[uint16]bool{
		tls.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256: true,
		tls.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA:    false,
		tls.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA:    false,
	} {
		conn, err := tls.Dial("tcp", h.Addr("parrot"), &tls.Config{
			RootCAs: pool, MaxVersion: tls.VersionTLS12, CipherSuites: []uint16{suite},
		})
		if (err == nil) != want {
			t.Errorf("%s: %v", tls.CipherSuiteName(suite), err)
		}
		if err == nil {
			_ = conn.Close()
		}
	}
}
