package server

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// secretsFolder is where containers mount secrets, readable to whoever is in
// the container.
const secretsFolder = "/run/secrets/"

// warnOfLooseFiles tells of files with secrets that others can read or change.
// Each warning has the command that mends it. It changes nothing itself: who
// runs a server may have reasons.
func (s *Server) warnOfLooseFiles() {
	const (
		othersRead  = 0o004
		groupReads  = 0o040
		othersWrite = 0o022
	)
	c := s.config
	if path := c.SQLitePath(); path != "" {
		for _, file := range []string{path, path + "-wal", path + "-shm"} {
			s.warnIfLoose("the database, with all password hashes,", file, othersRead|groupReads|othersWrite)
		}
	}
	s.warnIfLoose("the certificate's private key", c.TLSKey, othersRead|othersWrite) // its group may be for that
	s.warnIfLoose("the certificate", c.TLSCert, othersWrite)
	mask := fs.FileMode(othersRead | othersWrite)
	if strings.HasPrefix(c.AdminPasswordFile, secretsFolder) {
		mask = othersWrite
	}
	s.warnIfLoose("the administrator's first password", c.AdminPasswordFile, mask)
}

// warnIfLoose warns if a file, or the folder that it is in, has any of the bits.
func (s *Server) warnIfLoose(what, path string, bits fs.FileMode) {
	if path == "" {
		return
	}
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return
	}
	if loose := info.Mode().Perm() & bits; loose != 0 {
		s.log.Warn(what+" can be "+does(loose)+" by other users of this machine",
			"file", path, "mode", fmt.Sprintf("%04o", info.Mode().Perm()), "remedy", fmt.Sprintf("chmod %04o %s", info.Mode().Perm()&^bits, path))
	}
	folder := filepath.Dir(path)
	if info, err = os.Stat(folder); err == nil && info.Mode()&os.ModeSticky == 0 && info.Mode().Perm()&0o002 != 0 {
		s.log.Warn("the folder of "+what+" can be written to by all users of this machine, who can replace the file",
			"folder", folder, "mode", fmt.Sprintf("%04o", info.Mode().Perm()), "remedy", "chmod o-w "+folder)
	}
}

func does(bits fs.FileMode) string {
	switch {
	case bits&0o044 != 0 && bits&0o022 != 0:
		return "read and changed"
	case bits&0o022 != 0:
		return "changed"
	}
	return "read"
}
