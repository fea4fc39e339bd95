package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"context"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sort"
)

// entry is a file of an archive, or a folder where there is no source.
type entry struct {
	name   string // with slashes, none at the beginning
	source string
	mode   int64
	owner  int // user and group
}

// archives are for people who want neither package nor image.
func (d *dist) archives(context.Context) error {
	for _, b := range d.binaries {
		base := "dragoman_" + d.version + "_" + b.os + "_" + b.arch
		entries := []entry{{name: base + "/" + filepath.Base(b.path), source: b.path, mode: 0o755}}
		for _, name := range []string{"LICENSE", "README.md", "CHANGELOG.md"} {
			entries = append(entries, entry{name: base + "/" + name, source: filepath.Join(d.root, name), mode: 0o644})
		}
		pages, err := d.made(base, "man", "completions")
		if err != nil {
			return err
		}
		entries = append(entries, pages...)
		write := d.writeTarball
		if b.os == "windows" {
			write = d.writeZip
		}
		if err := write(filepath.Join(d.out, base), entries); err != nil {
			return err
		}
	}
	return nil
}

// made are the files in folders of the workplace, in order.
func (d *dist) made(base string, folders ...string) (out []entry, err error) {
	for _, folder := range folders {
		files, err := os.ReadDir(filepath.Join(d.work, folder))
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			out = append(out, entry{name: path.Join(base, folder, f.Name()), source: filepath.Join(d.work, folder, f.Name()), mode: 0o644})
		}
	}
	return out, nil
}

func (d *dist) writeTarball(base string, entries []entry) error {
	return create(base+".tar.gz", func(w io.Writer) error {
		zipped := gzip.NewWriter(w)
		if err := d.writeTar(zipped, entries); err != nil {
			return err
		}
		return zipped.Close()
	})
}

// writeTar writes files in the order of their names.
func (d *dist) writeTar(w io.Writer, entries []entry) error {
	sort.Slice(entries, func(i, j int) bool { return entries[i].name < entries[j].name })
	out := tar.NewWriter(w)
	for _, e := range entries {
		header := &tar.Header{
			Name: e.name, Mode: e.mode, Uid: e.owner, Gid: e.owner, ModTime: d.when, Format: tar.FormatPAX, Typeflag: tar.TypeDir,
		}
		var content []byte
		if e.source != "" {
			var err error
			if content, err = os.ReadFile(e.source); err != nil {
				return err
			}
			header.Typeflag, header.Size = tar.TypeReg, int64(len(content))
		}
		if err := out.WriteHeader(header); err != nil {
			return err
		}
		if _, err := out.Write(content); err != nil {
			return err
		}
	}
	return out.Close()
}

func (d *dist) writeZip(base string, entries []entry) error {
	return create(base+".zip", func(w io.Writer) error {
		out := zip.NewWriter(w)
		for _, e := range entries {
			header := &zip.FileHeader{Name: e.name, Method: zip.Deflate, Modified: d.when}
			header.SetMode(fs.FileMode(e.mode))
			file, err := out.CreateHeader(header)
			if err != nil {
				return err
			}
			content, err := os.ReadFile(e.source)
			if err != nil {
				return err
			}
			if _, err := file.Write(content); err != nil {
				return err
			}
		}
		return out.Close()
	})
}

func create(path string, write func(io.Writer) error) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := write(f); err != nil {
		return err
	}
	return f.Close()
}
