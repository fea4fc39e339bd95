package main

import (
	"context"
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"time"

	cdx "github.com/CycloneDX/cyclonedx-go"
)

// materials lists the modules that are in the programs, as the programs
// themselves tell it, and the C library that Go does not know of.
func (d *dist) materials(context.Context) error {
	seen := map[string]cdx.Component{}
	for _, b := range d.binaries {
		info, err := buildinfo.ReadFile(b.path)
		if err != nil {
			return err
		}
		seen["pkg:golang/std@"+info.GoVersion] = cdx.Component{
			Type: cdx.ComponentTypeLibrary, Name: "std", Version: info.GoVersion, PackageURL: "pkg:golang/std@" + info.GoVersion,
		}
		for _, m := range info.Deps {
			purl := "pkg:golang/" + m.Path + "@" + m.Version
			seen[purl] = cdx.Component{
				Type: cdx.ComponentTypeLibrary, Name: m.Path, Version: m.Version, PackageURL: purl, BOMRef: purl,
				Properties: &[]cdx.Property{{Name: "go:sum", Value: m.Sum}},
			}
		}
		if b.zig != "" {
			purl := "pkg:pypi/ziglang@" + zigVersion
			seen[purl] = cdx.Component{
				Type: cdx.ComponentTypeLibrary, Name: "musl", Version: "of ziglang " + zigVersion, PackageURL: purl, BOMRef: purl,
			}
		}
	}
	var components []cdx.Component
	for _, c := range seen {
		components = append(components, c)
	}
	sort.Slice(components, func(i, j int) bool { return components[i].PackageURL < components[j].PackageURL })
	bom := cdx.NewBOM()
	bom.Metadata = &cdx.Metadata{
		Timestamp: d.when.Format(time.RFC3339),
		Component: &cdx.Component{
			Type: cdx.ComponentTypeApplication, Name: "dragoman", Version: d.version, BOMRef: "dragoman",
			PackageURL: "pkg:golang/github.com/dragoman-project/dragoman@" + d.version,
			Licenses:   &cdx.Licenses{{License: &cdx.License{ID: "Apache-2.0"}}},
		},
	}
	bom.Components = &components
	return create(filepath.Join(d.out, "dragoman_"+d.version+"_sbom.cdx.json"), func(w io.Writer) error {
		return cdx.NewBOMEncoder(w, cdx.BOMFileFormatJSON).SetPretty(true).Encode(bom)
	})
}

// provenance says from what and with what the files were made, as an in-toto
// statement that whoever releases can sign. It names no machine.
func (d *dist) provenance(context.Context) error {
	sums, err := d.sums()
	if err != nil {
		return err
	}
	type subject struct {
		Name   string            `json:"name"`
		Digest map[string]string `json:"digest"`
	}
	var subjects []subject
	for _, s := range sums {
		subjects = append(subjects, subject{s.name, map[string]string{"sha256": s.sum}})
	}
	statement := map[string]any{
		"_type": "https://in-toto.io/Statement/v1", "subject": subjects,
		"predicateType": "https://slsa.dev/provenance/v1",
		"predicate": map[string]any{
			"buildDefinition": map[string]any{
				"buildType":          "https://github.com/dragoman-project/dragoman/tools/dist",
				"externalParameters": map[string]any{"version": d.version, "command": "make dist VERSION=" + d.version},
				"resolvedDependencies": []map[string]any{
					{"uri": "git+https://github.com/dragoman-project/dragoman", "digest": map[string]string{"gitCommit": d.commit}},
					{"uri": "pkg:golang/std@" + runtime.Version()},
					{"uri": "pkg:pypi/ziglang@" + zigVersion},
				},
			},
			"runDetails": map[string]any{"builder": map[string]any{"id": "whoever ran it: the same commit gives the same bytes"}},
		},
	}
	text, err := json.MarshalIndent(statement, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(d.out, "dragoman_"+d.version+"_provenance.json"), append(text, '\n'), 0o644)
}

// checksums is what "sha256sum --check" reads.
func (d *dist) checksums(context.Context) error {
	sums, err := d.sums()
	if err != nil {
		return err
	}
	var text strings.Builder
	for _, s := range sums {
		fmt.Fprintf(&text, "%s  %s\n", s.sum, s.name)
	}
	fmt.Print(text.String())
	return os.WriteFile(filepath.Join(d.out, "SHA256SUMS"), []byte(text.String()), 0o644)
}

type sum struct{ name, sum string }

// sums are of everything in the folder, in the order of names.
func (d *dist) sums() (out []sum, err error) {
	files, err := os.ReadDir(d.out)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		content, err := os.ReadFile(filepath.Join(d.out, f.Name()))
		if err != nil {
			return nil, err
		}
		digest := sha256.Sum256(content)
		out = append(out, sum{f.Name(), hex.EncodeToString(digest[:])})
	}
	return out, nil
}
