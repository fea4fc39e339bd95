// Package server puts the parts together: it reads the configuration, mounts each
// room's door on a listener of its own and under a prefix of the management
// port, watches over health, metrics and logs, and closes everything in order.
//
// It knows the rooms only as [adapters.Dialect] and the database not at all:
// whoever starts it brings a [dragoman.Directory]. What a request means is the
// rooms' business.
//
//	settings := server.NewSettings(adapters.All())
//	config, err := settings.LoadServing(flags, os.Environ())
//	s, err := server.Listen(config, log)   // every port, or none
//	err = s.Serve(ctx, directory, stdout)  // until ctx ends
package server
