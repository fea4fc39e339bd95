package backup

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"time"
)

// seal is the text at the end of a backup.
type seal struct {
	schema int64
	at     time.Time
	rows   int64
}

const (
	sealSize   = 512
	sealFormat = "\nDRAGOMAN BACKUP 1\nschema %d\nat %d\nrows %d\nsha256 "
)

// head is all of the seal before its digest.
func (s seal) head() []byte {
	return fmt.Appendf(nil, sealFormat, s.schema, s.at.UnixMicro(), s.rows)
}

// text is the whole seal, always of the same size.
func (s seal) text(digest []byte) []byte {
	text := fmt.Appendf(s.head(), "%x", digest)
	return append(text, append(bytes.Repeat([]byte(" "), sealSize-len(text)-1), '\n')...)
}

// close seals a file that is complete, and brings it to the disk.
func (s seal) close(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return err
	}
	sum.Write(s.head())
	if _, err := f.Write(s.text(sum.Sum(nil))); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	return f.Close()
}

var (
	errNotSealed = errors.New("it does not end as a backup of dragoman does: it is another file, or its end is missing " +
		"(--unsealed takes an SQLite file as it is)")
	errBroken = errors.New("it is not as it was written: its digest does not fit, so something in it has changed")
)

// open copies what a backup holds, without its seal, and fails unless the
// digest fits.
func open(f *os.File, to io.Writer) (seal, error) {
	size, err := f.Seek(0, io.SeekEnd)
	if err != nil {
		return seal{}, err
	}
	if size < sealSize {
		return seal{}, errNotSealed
	}
	written := make([]byte, sealSize)
	if _, err := f.ReadAt(written, size-sealSize); err != nil {
		return seal{}, err
	}
	var s seal
	var at int64
	if _, err := fmt.Sscanf(string(written), sealFormat+"%x", &s.schema, &at, &s.rows, new([]byte)); err != nil {
		return seal{}, errNotSealed
	}
	s.at = time.UnixMicro(at).UTC()
	sum := sha256.New()
	if _, err := io.Copy(io.MultiWriter(sum, to), io.NewSectionReader(f, 0, size-sealSize)); err != nil {
		return seal{}, err
	}
	sum.Write(s.head())
	if !bytes.Equal(s.text(sum.Sum(nil)), written) {
		return seal{}, errBroken
	}
	return s, nil
}
