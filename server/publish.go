package server

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strings"
)

// writeFile answers a file: packed if the client takes that, and not at all if
// the client has it already. It may be kept, and must be asked for again.
func writeFile(w http.ResponseWriter, r *http.Request, contentType string, body []byte) {
	if known(w, r, body) {
		return
	}
	w.Header().Set("Content-Type", contentType)
	if !takesGzip(r) {
		_, _ = w.Write(body)
		return
	}
	w.Header().Set("Content-Encoding", "gzip")
	packer := gzip.NewWriter(w)
	_, _ = packer.Write(body) // a client that went away is all that can go wrong
	_ = packer.Close()
}

// writePacked answers a file that is packed with gzip already, to a client
// that takes that.
func writePacked(w http.ResponseWriter, r *http.Request, contentType string, packed []byte) {
	if known(w, r, packed) {
		return
	}
	w.Header().Set("Content-Type", contentType)
	w.Header().Set("Content-Encoding", "gzip")
	_, _ = w.Write(packed)
}

// known names a file by what is in it and, if the client has it, says so.
func known(w http.ResponseWriter, r *http.Request, body []byte) bool {
	sum := sha256.Sum256(body)
	// Weak, as it is the same whether the file is packed or not.
	tag := `W/"` + hex.EncodeToString(sum[:12]) + `"`
	w.Header().Set("ETag", tag)
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Add("Vary", "Accept-Encoding")
	if !listed(r.Header.Values("If-None-Match"), tag) {
		return false
	}
	w.WriteHeader(http.StatusNotModified)
	return true
}

// listed reports whether a list of entity tags has this one, weakly compared.
func listed(headers []string, tag string) bool {
	for _, header := range headers {
		for _, one := range strings.Split(header, ",") {
			one = strings.TrimSpace(one)
			if one == "*" || strings.TrimPrefix(one, "W/") == strings.TrimPrefix(tag, "W/") {
				return true
			}
		}
	}
	return false
}

// takesGzip reports whether a client accepts gzip and has not refused it.
func takesGzip(r *http.Request) bool {
	for _, one := range strings.Split(strings.Join(r.Header.Values("Accept-Encoding"), ","), ",") {
		name, quality, _ := strings.Cut(one, ";")
		if strings.TrimSpace(name) == "gzip" {
			quality = strings.TrimSpace(quality)
			return !strings.HasPrefix(quality, "q=0") || strings.Trim(quality, "q=0.") != ""
		}
	}
	return false
}
