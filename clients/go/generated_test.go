package clients

import (
	"context"
	"net/http"
	"testing"

	fusionclient "github.com/dragoman-project/dragoman/sdk/go/fusion"
)

// What the generated clients are asked in stories that others tell too; their
// own are in sdk/go/stories.

func fusion(t *testing.T, editors ...fusionclient.RequestEditorFn) *fusionclient.ClientWithResponses {
	t.Helper()
	c := must[*fusionclient.ClientWithResponses](t)(fusionclient.NewClientWithResponses(door(t, "DRAGOMAN_TEST_FUSION")))
	c.ClientInterface.(*fusionclient.Client).RequestEditors = editors
	return c
}

func fusionLogin(t *testing.T, username, password string) *fusionclient.CreateSessionResponse {
	t.Helper()
	return must[*fusionclient.CreateSessionResponse](t)(fusion(t).CreateSessionWithResponse(t.Context(), nil,
		fusionclient.Login{Username: username, Password: password}))
}

// answered returns the body of the status that was expected.
func answered[T any](t *testing.T, answer interface {
	Status() string
	GetBody() []byte
}, body *T,
) *T {
	t.Helper()
	if body == nil {
		t.Fatalf("unexpected answer: %s %s", answer.Status(), answer.GetBody())
	}
	return body
}

// What the generated clients leave to their callers: proving who is calling.

func basic(username, password string) func(context.Context, *http.Request) error {
	return func(_ context.Context, r *http.Request) error {
		r.SetBasicAuth(username, password)
		return nil
	}
}
