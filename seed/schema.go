package seed

import _ "embed"

// Schema is the JSON Schema of the files, for editors and other programs.
//
//go:embed schema.json
var Schema []byte
