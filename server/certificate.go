package server

import (
	"crypto/tls"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

// authenticated are the suites of TLS 1.2 that encrypt and authenticate in one;
// those of TLS 1.3 all do, and cannot be chosen.
var authenticated = []uint16{
	tls.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
	tls.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
	tls.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, tls.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
}

// certificate is the one in force. It is read again when its files change; a
// pair that does not fit, one file being newer than the other, is not taken.
type certificate struct {
	certFile, keyFile string
	current           atomic.Pointer[tls.Certificate]

	mu   sync.Mutex
	seen [2]stamp // of the files that were read last, taken or not
}

// stamp tells whether a file has changed.
type stamp struct {
	at   time.Time
	size int64
}

func (c *certificate) get(*tls.ClientHelloInfo) (*tls.Certificate, error) {
	return c.current.Load(), nil
}

func (c *certificate) stamps() (found [2]stamp) {
	for i, file := range []string{c.certFile, c.keyFile} {
		if info, err := os.Stat(file); err == nil {
			found[i] = stamp{info.ModTime(), info.Size()}
		}
	}
	return found
}

// read takes what is in the files.
func (c *certificate) read() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.seen = c.stamps()
	pair, err := tls.LoadX509KeyPair(c.certFile, c.keyFile)
	if err == nil {
		c.current.Store(&pair)
	}
	return err
}

// changed reports whether the files are others than those read last.
func (c *certificate) changed() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.stamps() != c.seen
}

// certificateInterval is how often the files are looked at.
const certificateInterval = 10 * time.Second

// ReloadCertificate reads the certificate's files again, changed or not. The
// old one stays in force if the new one cannot be used.
func (s *Server) ReloadCertificate() {
	if s.config.certificate == nil {
		return
	}
	if err := s.config.certificate.read(); err != nil {
		s.log.Error("the certificate was not replaced", "cert", s.config.TLSCert, "key", s.config.TLSKey, "error", err)
		return
	}
	s.log.Info("the certificate was read again", "cert", s.config.TLSCert)
}

// watchCertificate reloads when the files change.
func (s *Server) watchCertificate() {
	if s.config.certificate != nil && s.config.certificate.changed() {
		s.ReloadCertificate()
	}
}
