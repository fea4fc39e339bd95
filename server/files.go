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
	pair, err := tls.LoadX509KeyPair(c.TLSCert, c.TLSKey)
	if err != nil {
		l.problem("tls-cert, tls-key: %v", err)
	}
	c.tls = &tls.Config{Certificates: []tls.Certificate{pair}, MinVersion: tls.VersionTLS12}
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
