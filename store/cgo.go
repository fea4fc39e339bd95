//go:build !cgo

package store

// SQLite is C. Without a C compiler, or with CGO_ENABLED=0, the build ends with
// the name below instead of with what the driver lacks.
var _ = there_is_no_C_compiler_or_CGO_ENABLED_is_0_and_SQLite_is_C
