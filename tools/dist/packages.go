package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/goreleaser/nfpm/v2"
	_ "github.com/goreleaser/nfpm/v2/apk" // each registers its kind of package
	_ "github.com/goreleaser/nfpm/v2/deb"
	"github.com/goreleaser/nfpm/v2/files"
	_ "github.com/goreleaser/nfpm/v2/rpm"
)

const description = `One directory of users behind four products' APIs
Dragoman keeps one directory of users and answers the user APIs of
Elasticsearch, Elastic Cloud Enterprise, Kuzzle and Lucidworks Fusion,
each at its own door, on SQLite or PostgreSQL.`

// kinds are the packages, and what each does at which moment.
var kinds = []struct {
	name    string
	scripts nfpm.Overridables
}{
	{"deb", nfpm.Overridables{Scripts: nfpm.Scripts{
		PreInstall: "account.sh", PostInstall: "deb/postinst", PreRemove: "deb/prerm", PostRemove: "deb/postrm",
	}}},
	{"rpm", nfpm.Overridables{Scripts: nfpm.Scripts{
		PreInstall: "account.sh", PostInstall: "rpm/post", PreRemove: "rpm/preun", PostRemove: "rpm/postun",
	}}},
	{"apk", nfpm.Overridables{
		Scripts: nfpm.Scripts{PreInstall: "account.sh", PostInstall: "apk/post-install", PreRemove: "apk/pre-deinstall"},
		APK:     nfpm.APK{Scripts: nfpm.APKScripts{PostUpgrade: "apk/post-upgrade"}},
	}},
}

// packages makes one of each kind for every Linux.
func (d *dist) packages(context.Context) error {
	for _, b := range d.binaries {
		if b.os != "linux" {
			continue
		}
		for _, kind := range kinds {
			if d.debOnly && kind.name != "deb" {
				continue
			}
			if err := d.pack(b, kind.name, kind.scripts); err != nil {
				return fmt.Errorf("%s for %s: %w", kind.name, b, err)
			}
		}
	}
	return nil
}

func (d *dist) pack(b binary, kind string, scripts nfpm.Overridables) error {
	info := nfpm.WithDefaults(&nfpm.Info{
		Name: "dragoman", Arch: b.arch, Platform: "linux", Version: d.version, MTime: d.when,
		Section: "admin", Priority: "optional", Maintainer: "The Dragoman authors <dragoman@localhost>",
		Description: description, License: "Apache-2.0", Homepage: "https://github.com/dragoman-project/dragoman",
		Overridables: scripts,
	})
	info.RPM.BuildHost, info.RPM.Group = "localhost", "System Environment/Daemons"
	for _, script := range []*string{
		&info.Scripts.PreInstall, &info.Scripts.PostInstall, &info.Scripts.PreRemove, &info.Scripts.PostRemove, &info.APK.Scripts.PostUpgrade,
	} {
		if err := d.script(script); err != nil {
			return err
		}
	}
	contents, err := d.contents(b, kind)
	if err != nil {
		return err
	}
	info.Contents = contents
	if err := nfpm.PrepareForPackager(info, kind); err != nil {
		return err
	}
	packager, err := nfpm.Get(kind)
	if err != nil {
		return err
	}
	return create(filepath.Join(d.out, packager.ConventionalFileName(info)), func(w io.Writer) error {
		return packager.Package(info, w)
	})
}

// script puts what two scripts share into a copy, and names the copy.
func (d *dist) script(name *string) error {
	if *name == "" {
		return nil
	}
	folder := filepath.Join(d.root, "packaging")
	text, err := os.ReadFile(filepath.Join(folder, *name))
	if err != nil {
		return err
	}
	first, err := os.ReadFile(filepath.Join(folder, "first.sh"))
	if err != nil {
		return err
	}
	copied := filepath.Join(d.work, "scripts", *name)
	if err := os.MkdirAll(filepath.Dir(copied), 0o755); err != nil {
		return err
	}
	*name = copied
	if err := os.WriteFile(copied, bytes.ReplaceAll(text, []byte("#include first.sh\n"), first), 0o755); err != nil {
		return err
	}
	return os.Chtimes(copied, d.when, d.when) // an apk tells the time of its scripts
}

func (d *dist) contents(b binary, kind string) (files.Contents, error) {
	file := func(source, destination string, mode os.FileMode) *files.Content {
		return &files.Content{Source: source, Destination: destination, FileInfo: &files.ContentFileInfo{Mode: mode, MTime: d.when, Owner: "root", Group: "root"}}
	}
	ours := func(name string) string { return filepath.Join(d.root, "packaging", name) }
	config := file(ours("dragoman.yaml"), "/etc/dragoman/dragoman.yaml", 0o644)
	config.Type = files.TypeConfigNoReplace
	out := files.Contents{
		file(b.path, "/usr/bin/dragoman", 0o755),
		config,
		file(filepath.Join(d.root, "LICENSE"), "/usr/share/doc/dragoman/copyright", 0o644),
		file(filepath.Join(d.root, "CHANGELOG.md"), "/usr/share/doc/dragoman/CHANGELOG.md", 0o644),
		file(filepath.Join(d.work, "completions", completions["bash"]), "/usr/share/bash-completion/completions/dragoman", 0o644),
		file(filepath.Join(d.work, "completions", completions["zsh"]), "/usr/share/zsh/site-functions/_dragoman", 0o644),
		file(filepath.Join(d.work, "completions", completions["fish"]), "/usr/share/fish/vendor_completions.d/dragoman.fish", 0o644),
	}
	if kind == "apk" {
		out = append(out, file(ours("dragoman.openrc"), "/etc/init.d/dragoman", 0o755))
	} else {
		out = append(out,
			file(ours("dragoman.service"), "/usr/lib/systemd/system/dragoman.service", 0o644),
			file(ours("dragoman.sysusers"), "/usr/lib/sysusers.d/dragoman.conf", 0o644))
	}
	pages, err := d.made("", "man")
	if err != nil {
		return nil, err
	}
	for _, page := range pages {
		out = append(out, file(page.source, "/usr/share/man/man1/"+filepath.Base(page.source), 0o644))
	}
	return out, nil
}
