// Site writes the documentation as static files: "make site".
package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/dragoman-project/dragoman/openapi"
	"github.com/dragoman-project/dragoman/portal"
)

var titles = []struct{ name, title string }{
	{"elasticsearch", "Elasticsearch"}, {"cloud", "Elastic Cloud Enterprise"}, {"kuzzle", "Kuzzle"}, {"fusion", "Lucidworks Fusion"},
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "site FOLDER writes the documentation there")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "site:", err)
		os.Exit(1)
	}
}

func write(folder string) error {
	var sources []portal.Source
	files := map[string][]byte{"index.html": []byte("<!DOCTYPE html><meta http-equiv=\"refresh\" content=\"0; url=docs/index.html\">\n")}
	for _, one := range titles {
		contract, err := openapi.Parse(openapi.YAML(one.name))
		if err != nil {
			return err
		}
		if files["specs/"+one.name+".json"], err = contract.JSON(); err != nil {
			return err
		}
		if files["specs/"+one.name+".yaml"], err = contract.YAML(); err != nil {
			return err
		}
		sources = append(sources, portal.Source{Title: one.title, Slug: one.name, URL: "../specs/" + one.name + ".json"})
	}
	pages, err := portal.New(sources)
	if err != nil {
		return err
	}
	for name, page := range pages {
		files[name] = page.Body
		if page.Packed {
			reader, err := gzip.NewReader(bytes.NewReader(page.Body))
			if err != nil {
				return err
			}
			if files[name], err = io.ReadAll(reader); err != nil {
				return err
			}
		}
	}
	for name, body := range files {
		at := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(at, body, 0o644); err != nil {
			return err
		}
	}
	return nil
}
