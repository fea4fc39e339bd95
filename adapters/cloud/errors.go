package cloud

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/cloud"
)

// The codes of this API's errors (reference: cloud, sections 2 and 9).
// Those from root.method_not_allowed to root.unavailable are ours: nobody
// publishes the vendor's.
const (
	codeUserNameInvalid    = "user.user_name.invalid"
	codeUserNameConflict   = "user.user_name.conflict"
	codeRolesInvalid       = "user.roles.invalid"
	codeRolesForbidden     = "user.roles.forbidden"
	codeRestrictedField    = "user.restricted_field"
	codeRestrictedDeletion = "user.restricted_deletion"
	codeCannotModify       = "user.cannot_modify"
	codeUserNotFound       = "user.not_found"
	codeKeyInvalid         = "api_keys.invalid_input"
	codeKeyNotFound        = "api_keys.key_not_found"
	codeKeyOwnerNotFound   = "api_keys.user_not_found"
	codeReauthentication   = "api_keys.invalid_re_auth_credentials"
	codeInvalidTarget      = "role_assignments.invalid_target_user_id"
	codeInvalidJSON        = "root.invalid_json_request"
	codeInvalidData        = "root.invalid_data"
	codeUnauthenticated    = "root.unauthenticated"
	codeUnauthorized       = "root.unauthorized"
	codeRBAC               = "root.unauthorized.rbac"
	codeResourceNotFound   = "root.resource_not_found"
	codeNoCluster          = "authc.no_authentication_cluster"
	codeClusterError       = "authc.authentication_cluster_error"
	codeInternal           = "internal.server.error"
	codeMethodNotAllowed   = "root.method_not_allowed"
	codeTooLarge           = "root.request_too_large"
	codeUnsupportedMedia   = "root.unsupported_media_type"
	codeTooMany            = "root.too_many_requests"
	codeUnavailable        = "root.unavailable"

	codeUnauthorizedAssignments = "role_assignments.unauthorized_role_assignments"
)

// complaints are what is wrong with one request, all of it.
type complaints []wire.BasicFailedReplyElement

func (c *complaints) add(code, message string, fields ...string) {
	*c = append(*c, wire.BasicFailedReplyElement{Code: code, Message: message, Fields: fields})
}

// problem is an error in this API's words, ready to leave.
type problem struct {
	status int
	complaints
}

// Error returns the messages, for logs.
func (p *problem) Error() string {
	messages := make([]string, len(p.complaints))
	for i, c := range p.complaints {
		messages[i] = c.Code + ": " + c.Message
	}
	return strings.Join(messages, "; ")
}

func failed(status int, code, message string, fields ...string) *problem {
	p := &problem{status: status}
	p.add(code, message, fields...)
	return p
}

// err is the request's refusal, or nil if there is nothing to complain of.
func (c complaints) err() error {
	if len(c) == 0 {
		return nil
	}
	return &problem{http.StatusBadRequest, c}
}

const unproved = "The supplied authentication is invalid"

// unauthenticated says under the vendor's sentence what is wrong. It carries
// no WWW-Authenticate (quirk 21).
func unauthenticated(reason string) *problem {
	return failed(http.StatusUnauthorized, codeUnauthenticated, unproved+": "+reason)
}

// forbidden names the operation that the caller's roles do not allow (quirk 22).
func forbidden(permission string) *problem {
	return failed(http.StatusForbidden, codeRBAC, "The supplied authentication is not authorized to access this resource. "+
		"Reason: [Missing required permissions]. Required: ["+permission+"].")
}

func malformed(what string, fields ...string) *problem {
	return failed(http.StatusBadRequest, codeInvalidJSON, "JSON request does not comply with schema: ["+what+"]", fields...)
}

func cannotModify(u *dragoman.User) *problem {
	return failed(http.StatusBadRequest, codeCannotModify, "the user ["+u.Username+"] is built in and cannot be changed")
}

// fail renders all errors: every one leaves in the envelope, its codes
// in the header (quirk 2).
func (d *door) fail(err error, c echo.Context) {
	p := problemOf(err, c)
	ctx := c.Request().Context()
	var codes []string
	for _, complaint := range p.complaints {
		if !slices.Contains(codes, complaint.Code) {
			codes = append(codes, complaint.Code)
		}
	}
	c.Response().Header().Set("x-cloud-error-codes", strings.Join(codes, ", "))
	if err := c.JSON(p.status, wire.BasicFailedReply{Errors: p.complaints}); err != nil {
		d.log.DebugContext(ctx, "the client left before its answer", "error", err)
	}
}

func problemOf(err error, c echo.Context) *problem {
	var p *problem
	var ours *dragoman.Error
	var routing *echo.HTTPError
	switch {
	case errors.As(err, &p):
		return p
	case errors.As(err, &ours):
		return fromDirectory(ours, c)
	case errors.As(err, &routing):
		return fromRouter(routing)
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return unavailable()
	default:
		return internal()
	}
}

// fromDirectory words the directory's errors.
func fromDirectory(e *dragoman.Error, c echo.Context) *problem {
	switch e.Code {
	case dragoman.CodeInvalid:
		return invalid(e)
	case dragoman.CodeUnauthenticated:
		return unauthenticated("no credentials were sent")
	case dragoman.CodeExpired:
		return unauthenticated("the token or API key has expired")
	case dragoman.CodeForbidden:
		return forbidden(requestOf(c).permission)
	case dragoman.CodeNotFound:
		return failed(http.StatusNotFound, codeUserNotFound, "the user does not exist")
	case dragoman.CodeConflict:
		return failed(http.StatusConflict, codeUserNameConflict, "the user name is already in use", "body.user_name")
	case dragoman.CodeProtected:
		return failed(http.StatusBadRequest, codeCannotModify, "built-in users cannot be changed")
	case dragoman.CodeUnavailable:
		return unavailableTo(requestOf(c).permission)
	case dragoman.CodeThrottled:
		return failed(http.StatusTooManyRequests, codeTooMany, e.Message)
	case dragoman.CodeOverloaded:
		return failed(http.StatusServiceUnavailable, codeUnavailable, e.Message)
	default:
		return internal()
	}
}

// invalid words what the directory could not keep.
func invalid(e *dragoman.Error) *problem {
	switch e.Field {
	case "username", "id":
		return failed(http.StatusBadRequest, codeUserNameInvalid, e.Message, "body.user_name")
	case "full_name", "email":
		return failed(http.StatusBadRequest, codeInvalidData, e.Message, "body."+e.Field)
	case "password":
		return failed(http.StatusBadRequest, codeInvalidData, e.Message, "body.security.password")
	case "roles":
		return failed(http.StatusBadRequest, codeRolesInvalid, e.Message, "body.security.roles")
	case "name":
		return failed(http.StatusBadRequest, codeKeyInvalid, "the description has a character that cannot be kept", "body.description")
	default:
		return failed(http.StatusBadRequest, codeInvalidData, e.Message)
	}
}

// fromRouter words what went wrong before any handler.
func fromRouter(e *echo.HTTPError) *problem {
	switch e.Code {
	case http.StatusNotFound:
		return failed(e.Code, codeResourceNotFound, "The requested resource could not be found")
	case http.StatusMethodNotAllowed:
		return failed(e.Code, codeMethodNotAllowed, "the resource does not know this method")
	case http.StatusRequestEntityTooLarge:
		return failed(e.Code, codeTooLarge, fmt.Sprint(e.Message))
	case http.StatusForbidden:
		return failed(e.Code, codeUnauthorized, fmt.Sprint(e.Message))
	case http.StatusUnsupportedMediaType:
		return failed(e.Code, codeUnsupportedMedia, "the request body must be application/json")
	case http.StatusBadRequest:
		return failed(e.Code, codeInvalidData, "the request cannot be read: its path, a parameter or its encoding is broken")
	default:
		return internal()
	}
}

// unavailableTo words a database that cannot answer: who is logging in hears
// what the vendor says of its own (quirk 30).
func unavailableTo(permission string) *problem {
	p := unavailable()
	if permission == opLogin || permission == opLogout || permission == opRefresh {
		p.status, p.complaints[0].Code = http.StatusBadGateway, codeClusterError
	}
	return p
}

func unavailable() *problem {
	return failed(http.StatusServiceUnavailable, codeUnavailable, "the service cannot answer just now, try again")
}

func internal() *problem {
	return failed(http.StatusInternalServerError, codeInternal, "There was an internal server error")
}

// The two ways to have no such key. The first is also for ecctl, whose "user
// key delete" asks for one's own keys whatever user it is given.
const (
	notYourKey  = "you have no such API key; the keys of others are at /api/v1/users/{user_id}/auth/keys"
	notTheirKey = "the user has no such API key"
)

// orKeyNotFound words a key that does not exist, or whose owner does not.
func orKeyNotFound(err error, message string) error {
	if errors.Is(err, dragoman.ErrNotFound) {
		return failed(http.StatusNotFound, codeKeyNotFound, message)
	}
	return err
}

func noKeyOwner() *problem {
	return failed(http.StatusNotFound, codeKeyOwnerNotFound, "the user does not exist")
}

func noCluster() *problem {
	return failed(http.StatusNotImplemented, codeNoCluster, "no authentication cluster is configured")
}
