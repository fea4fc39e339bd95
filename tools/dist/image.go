package main

import (
	"bytes"
	"context"
	"encoding/pem"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/empty"
	"github.com/google/go-containerregistry/pkg/v1/layout"
	"github.com/google/go-containerregistry/pkg/v1/mutate"
	"github.com/google/go-containerregistry/pkg/v1/tarball"
	"github.com/google/go-containerregistry/pkg/v1/types"
	"golang.org/x/crypto/x509roots/fallback/bundle"
)

// nobody runs the image's program: no name, no password, no shell.
const nobody = 65532

// image writes an OCI layout with one image for each Linux, from nothing but
// the program, the authorities that it may meet, and a folder for the database.
func (d *dist) image(context.Context) error {
	if !slices.ContainsFunc(d.binaries, func(b binary) bool { return b.os == "linux" }) {
		return nil
	}
	index := mutate.IndexMediaType(empty.Index, types.OCIImageIndex)
	for _, b := range d.binaries {
		if b.os != "linux" {
			continue
		}
		one, err := d.imageOf(b)
		if err != nil {
			return err
		}
		index = mutate.AppendManifests(index, mutate.IndexAddendum{
			Add: one, Descriptor: v1.Descriptor{Platform: &v1.Platform{OS: b.os, Architecture: b.arch}},
		})
	}
	folder := filepath.Join(d.work, "image")
	path, err := layout.Write(folder, empty.Index)
	if err != nil {
		return err
	}
	if err := path.AppendIndex(index, layout.WithAnnotations(map[string]string{
		"org.opencontainers.image.ref.name": d.version, "io.containerd.image.name": "dragoman:" + d.version,
	})); err != nil {
		return err
	}
	return d.writeLayout(folder)
}

// writeLayout puts the layout into one file, as "podman load" and "skopeo copy
// oci-archive:" take it.
func (d *dist) writeLayout(folder string) error {
	var entries []entry
	err := filepath.WalkDir(folder, func(path string, file os.DirEntry, err error) error {
		if err != nil || file.IsDir() {
			return err
		}
		name, err := filepath.Rel(folder, path)
		entries = append(entries, entry{name: filepath.ToSlash(name), source: path, mode: 0o644})
		return err
	})
	if err != nil {
		return err
	}
	return create(filepath.Join(d.out, "dragoman_"+d.version+"_oci.tar"), func(w io.Writer) error {
		return d.writeTar(w, entries)
	})
}

func (d *dist) imageOf(b binary) (v1.Image, error) {
	layers := make([]v1.Layer, 0, 2)
	for _, entries := range [][]entry{d.base(), {{name: "usr/bin/dragoman", source: b.path, mode: 0o755}}} {
		for i, e := range entries {
			if text, ours := imageFiles[e.name]; ours { // which are not on the disk yet
				entries[i].source = filepath.Join(d.work, "image-"+filepath.Base(e.name))
				if err := os.WriteFile(entries[i].source, text(), 0o644); err != nil {
					return nil, err
				}
			}
		}
		var layer bytes.Buffer
		if err := d.writeTar(&layer, entries); err != nil {
			return nil, err
		}
		one, err := tarball.LayerFromOpener(func() (io.ReadCloser, error) {
			return io.NopCloser(bytes.NewReader(layer.Bytes())), nil
		}, tarball.WithMediaType(types.OCILayer))
		if err != nil {
			return nil, err
		}
		layers = append(layers, one)
	}
	image := mutate.ConfigMediaType(mutate.MediaType(empty.Image, types.OCIManifestSchema1), types.OCIConfigJSON)
	image, err := mutate.AppendLayers(image, layers...)
	if err != nil {
		return nil, err
	}
	return mutate.ConfigFile(image, d.config(b, image))
}

var imageFiles = map[string]func() []byte{
	"etc/passwd": func() []byte { return []byte("dragoman:x:65532:65532:Dragoman:/var/lib/dragoman:/sbin/nologin\n") },
	"etc/group":  func() []byte { return []byte("dragoman:x:65532:\n") },
	"etc/ssl/certs/ca-certificates.crt": func() []byte {
		var out bytes.Buffer
		for root := range bundle.Roots() {
			_ = pem.Encode(&out, &pem.Block{Type: "CERTIFICATE", Bytes: root.Certificate}) // a buffer takes everything
		}
		return out.Bytes()
	},
}

func (d *dist) base() []entry {
	out := []entry{
		{name: "tmp/", mode: 0o1777},
		{name: "var/lib/dragoman/", mode: 0o700, owner: nobody},
		{name: "usr/share/doc/dragoman/LICENSE", source: filepath.Join(d.root, "LICENSE"), mode: 0o644},
	}
	for name := range imageFiles {
		out = append(out, entry{name: name, mode: 0o644})
	}
	return out
}

// config has every door open to the container's network.
func (d *dist) config(b binary, image v1.Image) *v1.ConfigFile {
	of, err := image.ConfigFile()
	if err != nil {
		of = &v1.ConfigFile{}
	}
	config := of.DeepCopy()
	config.OS, config.Architecture, config.Created = b.os, b.arch, v1.Time{Time: d.when}
	for i := range config.History {
		config.History[i].Created = v1.Time{Time: d.when}
	}
	config.Config = v1.Config{
		User: "65532:65532", WorkingDir: "/var/lib/dragoman", StopSignal: "SIGTERM",
		Entrypoint: []string{"/usr/bin/dragoman"}, Cmd: []string{"serve"},
		Env: []string{
			"PATH=/usr/bin", "XDG_DATA_HOME=/var/lib", "DRAGOMAN_LOG_FORMAT=json", // the database is /var/lib/dragoman/dragoman.db
			"DRAGOMAN_LISTEN_ELASTICSEARCH=0.0.0.0:9200", "DRAGOMAN_LISTEN_CLOUD=0.0.0.0:12400", "DRAGOMAN_LISTEN_KUZZLE=0.0.0.0:7512",
			"DRAGOMAN_LISTEN_FUSION=0.0.0.0:6764", "DRAGOMAN_LISTEN_MANAGEMENT=0.0.0.0:8080",
		},
		ExposedPorts: map[string]struct{}{"9200/tcp": {}, "12400/tcp": {}, "7512/tcp": {}, "6764/tcp": {}, "8080/tcp": {}},
		Volumes:      map[string]struct{}{"/var/lib/dragoman": {}},
		Healthcheck: &v1.HealthConfig{
			Test: []string{"CMD", "/usr/bin/dragoman", "healthcheck"}, Interval: 10 * time.Second, Timeout: 5 * time.Second,
			StartPeriod: 10 * time.Second, Retries: 3,
		},
		Labels: map[string]string{
			"org.opencontainers.image.title":    "dragoman",
			"org.opencontainers.image.version":  d.version,
			"org.opencontainers.image.revision": d.commit,
			"org.opencontainers.image.created":  d.when.Format(time.RFC3339),
			"org.opencontainers.image.licenses": "Apache-2.0",
			"org.opencontainers.image.source":   "https://github.com/dragoman-project/dragoman",
		},
	}
	return config
}
