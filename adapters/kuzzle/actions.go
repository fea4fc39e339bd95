package kuzzle

import "context"

// action is what a controller can do, and how HTTP asks for it. Everything
// that reaches this door ends in one of these, whatever it came by.
type action struct {
	controller, name string
	run              func(*door, context.Context, *request) (any, error)
	routes           []route // in Kuzzle's order
}

// actions is the whole of the door. publicApi is made from it, and a test
// holds it against the contract.
var actions []action

func init() { // publicApi reads the table that it is in
	actions = []action{
		{"auth", "checkToken", (*door).checkToken, []route{{"POST", "/_checkToken"}}},
		{"auth", "getCurrentUser", (*door).getCurrentUser, []route{{"GET", "/_me"}, {"GET", "/users/_me"}}},
		{"auth", "login", (*door).login, []route{{"GET", "/_login/:strategy"}, {"POST", "/_login/:strategy"}}},
		{"auth", "logout", (*door).logout, []route{{"POST", "/_logout"}}},
		{"security", "createCredentials", (*door).createCredentials, []route{{"POST", "/credentials/:strategy/:_id/_create"}}},
		{"security", "createUser", (*door).createUser, []route{{"POST", "/users/_create"}, {"POST", "/users/:_id/_create"}}},
		{"security", "deleteCredentials", (*door).deleteCredentials, []route{{"DELETE", "/credentials/:strategy/:_id"}}},
		{"security", "deleteUser", (*door).deleteUser, []route{{"DELETE", "/users/:_id"}}},
		{"security", "getAllCredentialFields", (*door).getAllCredentialFields, []route{{"GET", "/credentials/_fields"}}},
		{"security", "getCredentialFields", (*door).getCredentialFields, []route{{"GET", "/credentials/:strategy/_fields"}}},
		{"security", "getCredentials", (*door).getCredentials, []route{{"GET", "/credentials/:strategy/:_id"}}},
		{"security", "getCredentialsById", (*door).getCredentialsByID, []route{{"GET", "/credentials/:strategy/:_id/_byId"}}},
		{"security", "getUser", (*door).getUser, []route{{"GET", "/users/:_id"}}},
		{"security", "hasCredentials", (*door).hasCredentials, []route{{"GET", "/credentials/:strategy/:_id/_exists"}}},
		{"security", "mDeleteUsers", (*door).mDeleteUsers, []route{{"POST", "/users/_mDelete"}}},
		{"security", "mGetUsers", (*door).mGetUsers, []route{{"GET", "/users/_mGet"}, {"POST", "/users/_mGet"}}},
		{"security", "replaceUser", (*door).replaceUser, []route{{"PUT", "/users/:_id/_replace"}}},
		{"security", "searchUsers", (*door).searchUsers, []route{{"POST", "/users/_search"}}},
		{"security", "updateCredentials", (*door).updateCredentials, []route{{"PUT", "/credentials/:strategy/:_id/_update"}}},
		{"security", "updateUser", (*door).updateUser, []route{{"PUT", "/users/:_id/_update"}}},
		{"security", "upsertUser", (*door).upsertUser, []route{{"POST", "/users/:_id/_upsert"}}},
		{"security", "validateCredentials", (*door).validateCredentials, []route{{"POST", "/credentials/:strategy/:_id/_validate"}}},
		{"server", "adminExists", (*door).adminExists, []route{{"GET", "/_adminExists"}}},
		{"server", "info", (*door).info, []route{{"GET", "/"}, {"GET", "/_serverInfo"}}},
		{"server", "now", (*door).now, []route{{"GET", "/_now"}}},
		{"server", "publicApi", (*door).publicAPI, []route{{"GET", "/_publicApi"}}},
	}
}

// findAction also tells an unknown action from an unknown controller.
func findAction(controller, name string) (*action, error) {
	known := false
	for i := range actions {
		a := &actions[i]
		if a.controller == controller && a.name == name {
			return a, nil
		}
		known = known || a.controller == controller
	}
	if !known {
		return nil, controllerNotFound.with(controller)
	}
	return nil, actionNotFound.with(controller, name).inV1(name)
}

// do carries out a request, in Kuzzle's order of what can go wrong: the
// message, the token, the rights, the action's name, its arguments.
func (d *door) do(ctx context.Context, r *request) (any, error) {
	switch {
	case r.malformed != nil:
		return nil, r.malformed
	case r.controller == "":
		return nil, missingArgument.with("controller")
	case r.action == "":
		return nil, missingArgument.with("action")
	}
	ctx, err := d.authenticate(ctx, r)
	if err != nil {
		return nil, err
	}
	if err := d.permit(r); err != nil {
		return nil, err
	}
	a, err := findAction(r.controller, r.action)
	if err != nil {
		return nil, err
	}
	return a.run(d, ctx, r)
}
