package fusion

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strconv"
)

// answer is a JSON answer as this product writes it: & stays & (quirk 25),
// where the generated answers would escape it.
type answer struct {
	status int
	body   any
	total  *int // for X-Total-Count
}

func ok(body any) answer { return answer{status: http.StatusOK, body: body} }

func (a answer) write(w http.ResponseWriter) error {
	if a.total != nil {
		w.Header().Set("X-Total-Count", strconv.Itoa(*a.total))
	}
	return writeJSON(w, a.status, a.body)
}

// The operations that answer so.

func (a answer) VisitGetUsersResponse(w http.ResponseWriter) error           { return a.write(w) }
func (a answer) VisitCreateUserResponse(w http.ResponseWriter) error         { return a.write(w) }
func (a answer) VisitGetUserResponse(w http.ResponseWriter) error            { return a.write(w) }
func (a answer) VisitUpdateUserResponse(w http.ResponseWriter) error         { return a.write(w) }
func (a answer) VisitUpdateUserPasswordResponse(w http.ResponseWriter) error { return a.write(w) }
func (a answer) VisitGetRolesResponse(w http.ResponseWriter) error           { return a.write(w) }
func (a answer) VisitGetRoleResponse(w http.ResponseWriter) error            { return a.write(w) }
func (a answer) VisitCreateRoleResponse(w http.ResponseWriter) error         { return a.write(w) }
func (a answer) VisitUpdateRoleResponse(w http.ResponseWriter) error         { return a.write(w) }
func (a answer) VisitGetRealmsResponse(w http.ResponseWriter) error          { return a.write(w) }
func (a answer) VisitGetDefaultRealmsResponse(w http.ResponseWriter) error   { return a.write(w) }
func (a answer) VisitGetRealmResponse(w http.ResponseWriter) error           { return a.write(w) }
func (a answer) VisitCreateRealmResponse(w http.ResponseWriter) error        { return a.write(w) }
func (a answer) VisitUpdateRealmResponse(w http.ResponseWriter) error        { return a.write(w) }
func (a answer) VisitGetAPIKeysResponse(w http.ResponseWriter) error         { return a.write(w) }
func (a answer) VisitGetAPIKeyResponse(w http.ResponseWriter) error          { return a.write(w) }
func (a answer) VisitCreateAPIKeyResponse(w http.ResponseWriter) error       { return a.write(w) }
func (a answer) VisitGetSessionResponse(w http.ResponseWriter) error         { return a.write(w) }

// nothing is what version 4 answers to PUT: 200 without a body (quirk 5).
type nothing struct{}

func (nothing) write(w http.ResponseWriter) error {
	w.WriteHeader(http.StatusOK)
	return nil
}

func (n nothing) VisitUpdateUserResponse(w http.ResponseWriter) error  { return n.write(w) }
func (n nothing) VisitUpdateRoleResponse(w http.ResponseWriter) error  { return n.write(w) }
func (n nothing) VisitUpdateRealmResponse(w http.ResponseWriter) error { return n.write(w) }

// writeJSON writes nothing at all if the body is not JSON.
func writeJSON(w http.ResponseWriter, status int, body any) error {
	text, err := encode(body)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, err = w.Write(text)
	return err
}

// encode is json.Marshal that leaves markup alone.
func encode(v any) (json.RawMessage, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}
