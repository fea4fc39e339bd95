package clients

import (
	"fmt"
	"testing"
)

// elasticsearchPrivileges is what the story about privileges of applications
// asks of a client.
type elasticsearchPrivileges interface {
	putPrivilege(application, name string, actions ...string) (created bool, err error)
	getPrivilege(application, name string) (actions []string, err error)
	deletePrivilege(application, name string) (found bool, err error)
}

func TestElasticsearchPrivilegeOfAnApplicationIsReadAsWritten(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		application := "app-" + unique("x")
		equal(t, "created", must[bool](t)(es.putPrivilege(application, "read", "data:read/*", "login:")), true)
		equal(t, "created again", must[bool](t)(es.putPrivilege(application, "read", "data:read/*")), false)
		equal(t, "the actions", fmt.Sprint(must[[]string](t)(es.getPrivilege(application, "read"))), "[data:read/*]")
		refused(t, lastError(es.putPrivilege("No application", "read", "a:b")), 400, "action_request_validation_exception")
		equal(t, "found", must[bool](t)(es.deletePrivilege(application, "read")), true)
		refused(t, lastError(es.getPrivilege(application, "read")), 404, "")
	})
}
