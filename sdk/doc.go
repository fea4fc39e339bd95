// Package sdk holds the clients that are made from the contracts, in folders of
// their own; README.md says which. What is here looks at how they are packed.
package sdk
