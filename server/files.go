package server

import (
	"crypto/tls"
	"errors"
	"io/fs"
)

func (l *loading) readCertificate() {
	c := &l.config
	if c.TLSCert == "" || c.TLSKey == "" {
		return
	}
	pair := &certificate{certFile: c.TLSCert, keyFile: c.TLSKey}
	if err := pair.read(); err != nil {
		l.problem("tls-cert, tls-key: %v", err)
	}
	c.certificate = pair
	c.tls = &tls.Config{GetCertificate: pair.get, MinVersion: tls.VersionTLS12, CipherSuites: authenticated}
}

func (l *loading) readAdminPassword() {
	c := &l.config
	if c.AdminPasswordFile == "" {
		return
	}
	password, err := ReadPasswordFile(c.AdminPasswordFile)
	var unread *fs.PathError
	switch {
	case errors.As(err, &unread):
		l.problem("admin-password-file: cannot read %s: %v", c.AdminPasswordFile, unread.Err)
	case err != nil:
		l.problem("admin-password-file: what is in %s %v", c.AdminPasswordFile, err)
	}
	c.AdminPassword = Secret(password)
}
