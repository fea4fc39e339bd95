// Package seed fills a directory from files: users, roles, profiles, keys and
// realms, each in shared words or literally as one vendor's request body.
//
// It owns the format of the files ([Parse], [Schema]), their application
// ([Apply]) and the way back ([Export]). What a vendor's body means is left to
// that vendor's door, which gets it as a request like any other; what a shared
// user means is left to the directory.
//
// A file is applied in the order roles, users, realms, keys, whatever the order
// in the file. Applying it again leaves the directory as it was, but for
// versions and update stamps of what stands there in a vendor's words: who has
// the password already keeps the hash, and a key whose name exists is not made
// again.
package seed
