package cloud

import (
	"time"

	"github.com/dragoman-project/dragoman"
)

// caller is whoever sent a request, once proved.
type caller struct {
	dragoman.Principal
	grade  grade
	token  string     // the bearer token; "" if it was another proof
	keyEnd *time.Time // when the API key expires; nil if it never does, or there is none
}
