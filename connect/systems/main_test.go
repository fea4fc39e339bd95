package systems_test

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
)

// thorough: properties were asked for in a number.
var thorough bool

// TestMain makes properties over whole servers cheaper, unless they are asked
// for in a number: -rapid.checks=1000 is a thousand directories for each kind.
func TestMain(m *testing.M) {
	flag.Parse()
	thorough = slices.ContainsFunc(os.Args, func(arg string) bool { return strings.Contains(arg, "rapid.checks") })
	if !thorough {
		if err := flag.Set("rapid.checks", "15"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}
