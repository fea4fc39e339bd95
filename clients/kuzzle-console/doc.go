// Package console clicks through the security pages of a console for Kuzzle in
// headless Chromium, against a server that is running already (clients/run
// starts one; clients/go lists the variables).
//
// Kuzzle's Admin Console itself cannot be installed: no registry has it. page/
// is a small one of our own that asks the door for what the console's security
// pages ask for, in their order, through the build of kuzzle-sdk 7 for
// browsers, from another origin. The tests type and click as a person does, and
// look at what a person sees and at what went over the socket. They leave
// pictures in bin/artefacts, at the top of the repository.
//
// It is a module of its own, so that nobody who builds Dragoman downloads what
// drives a browser.
package console
