package server

import "context"

// CleanUp is one round of housekeeping.
func (s *Server) CleanUp(ctx context.Context) { s.cleanUp(ctx) }

// Probe finds out whether the database can be written to.
func (s *Server) Probe(ctx context.Context) { s.probe(ctx) }

// WatchCertificate reloads the certificate if its files have changed.
func (s *Server) WatchCertificate() { s.watchCertificate() }
