// Package sqlite3 is the driver of SQLite that the store runs on, under the
// names of github.com/mattn/go-sqlite3. With a C compiler it is that package.
// Without one (CGO_ENABLED=0, as for a system that one cannot compile C for) it
// is modernc.org/sqlite, which is SQLite translated to Go, behind as much of
// the same names as the store uses: slower, the same files, the same errors.
package sqlite3
