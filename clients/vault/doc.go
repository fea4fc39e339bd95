// Package vault runs the tests of the database plugin that HashiCorp's Vault has
// for Elasticsearch, with dragomantest in place of the fake that the plugin
// brings along.
//
// Nothing of the plugin is here: Go takes it from the module proxy, and
// compiles mock/dragoman.go where the plugin has its fake (go help build,
// -overlay).
package vault

import _ "github.com/hashicorp/vault-plugin-database-elasticsearch" // go.mod names what its tests need
