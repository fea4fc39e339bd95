// Package connect lets Dragoman be a client of the products that it speaks for:
// translate one product's user into another's ([Translate]), bring users in
// ([Import]), and keep a target in step with the directory ([Plan], [Apply]).
//
// It owns what is the same for every system: comparing, planning, the marks that
// say what is ours, what is sent twice and what is not, what a person is told.
// What one product's API or files look like is left to its own package
// (connect/elasticsearch and so on), and what its JSON means to that product's
// room, whose lens those packages use. It keeps no secret: plans, reports and
// errors say that a hash goes along, and never which.
package connect
