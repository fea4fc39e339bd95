package dragomantest

import (
	"fmt"
	"net/http"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// All that these tests ask, and what they are answered, is held against the
// contracts, but in benchmarks.
func init() {
	contracts := adaptertest.NewContracts("..")
	heard = func(t keeper, name dragoman.Dialect, door http.Handler) http.Handler {
		switch t := t.(type) {
		case *testing.B:
			return door
		case testing.TB:
			return contracts.Handler(t, string(name), door)
		}
		return contracts.Handler(example{}, string(name), door)
	}
}

// example is what fails where there is no test: the request, and so what the
// example prints.
type example struct{ testing.TB }

func (example) Helper() {}

func (example) Fatal(args ...any) { panic(fmt.Sprint(args...)) }

func (example) Errorf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }
