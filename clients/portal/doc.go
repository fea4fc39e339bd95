// Package portal reads the pages of the management port in headless Chromium,
// as people do: the overview, the guides, and the reference in which requests
// can be tried. It needs a server that is running already (clients/run starts
// one).
//
// No page may ask another host, complain in the console or be hard to use for
// somebody: axe-core looks for that. Every operation of every contract must be
// listed, and one request a door is tried. Pictures go to bin/artefacts, at the
// top of the repository.
//
// It is a module of its own, so that nobody who builds Dragoman downloads what
// drives a browser.
package portal
