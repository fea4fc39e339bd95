// Command readback unpacks one image of an OCI layout into a folder, as a
// container engine would, and fails if anything in it does not fit its digest,
// or if the image is not what it should be.
//
//	go run ./readback -arch amd64 dragoman_1.2.3_oci.tar FOLDER
package main

import (
	"archive/tar"
	"debug/elf"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/layout"
	"github.com/google/go-containerregistry/pkg/v1/mutate"
	"github.com/google/go-containerregistry/pkg/v1/validate"
)

func main() {
	arch := flag.String("arch", "amd64", "whose image")
	flag.Parse()
	if err := run(*arch, flag.Arg(0), flag.Arg(1)); err != nil {
		fmt.Fprintln(os.Stderr, "readback:", err)
		os.Exit(1)
	}
}

func run(arch, archive, folder string) error {
	unpacked, err := os.MkdirTemp("", "dragoman-layout-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(unpacked)
	file, err := os.Open(archive)
	if err != nil {
		return err
	}
	defer file.Close()
	if err := unpack(file, unpacked); err != nil {
		return err
	}
	image, err := find(unpacked, arch)
	if err != nil {
		return err
	}
	if err := validate.Image(image); err != nil {
		return err
	}
	if err := check(image, arch); err != nil {
		return err
	}
	content := mutate.Extract(image)
	defer content.Close()
	if err := unpack(content, folder); err != nil {
		return err
	}
	return alone(filepath.Join(folder, "usr", "bin", "dragoman"), arch)
}

// find is the image for an architecture: the layout has an index of images.
func find(folder, arch string) (v1.Image, error) {
	outer, err := layout.ImageIndexFromPath(folder)
	if err != nil {
		return nil, err
	}
	manifest, err := outer.IndexManifest()
	if err != nil || len(manifest.Manifests) != 1 {
		return nil, errors.Join(err, errors.New("the layout has not one index"))
	}
	index, err := outer.ImageIndex(manifest.Manifests[0].Digest)
	if err != nil {
		return nil, err
	}
	if manifest, err = index.IndexManifest(); err != nil {
		return nil, err
	}
	for _, one := range manifest.Manifests {
		if one.Platform != nil && one.Platform.OS == "linux" && one.Platform.Architecture == arch {
			return index.Image(one.Digest)
		}
	}
	return nil, fmt.Errorf("there is no image for linux/%s", arch)
}

func check(image v1.Image, arch string) error {
	file, err := image.ConfigFile()
	if err != nil {
		return err
	}
	switch c := file.Config; {
	case file.Architecture != arch:
		return fmt.Errorf("the image is for %s", file.Architecture)
	case c.User == "" || strings.HasPrefix(c.User, "0") || c.User == "root":
		return errors.New("the image runs as root")
	case c.Healthcheck == nil || strings.Join(c.Healthcheck.Test, " ") != "CMD /usr/bin/dragoman healthcheck":
		return errors.New("the image has no health check")
	}
	return nil
}

// alone holds that the program is for the architecture, and needs nothing that
// the image has not got: neither a loader nor a library.
func alone(program, arch string) error {
	file, err := elf.Open(program)
	if err != nil {
		return err
	}
	defer file.Close()
	if want := map[string]elf.Machine{"amd64": elf.EM_X86_64, "arm64": elf.EM_AARCH64}[arch]; file.Machine != want {
		return fmt.Errorf("the program is for %s", file.Machine)
	}
	for _, part := range file.Progs {
		if part.Type == elf.PT_INTERP {
			return errors.New("the program wants a loader")
		}
	}
	libraries, err := file.ImportedLibraries()
	if len(libraries) > 0 {
		return fmt.Errorf("the program wants %v", libraries)
	}
	return err
}

// unpack writes folders and files; there is nothing else in what we make.
func unpack(from io.Reader, folder string) error {
	for archive := tar.NewReader(from); ; {
		header, err := archive.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if !filepath.IsLocal(header.Name) {
			return fmt.Errorf("%q leads elsewhere", header.Name)
		}
		path := filepath.Join(folder, header.Name)
		if header.Typeflag == tar.TypeDir {
			if err := os.MkdirAll(path, 0o755); err != nil {
				return err
			}
			continue
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		file, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, header.FileInfo().Mode().Perm())
		if err != nil {
			return err
		}
		if _, err := io.Copy(file, archive); err != nil {
			return err
		}
		if err := file.Close(); err != nil {
			return err
		}
	}
}
