package privilege

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// Application is what a name means to an application: the actions
// that it stands for. It is also how one is kept.
type Application struct {
	Application string          `json:"application"`
	Name        string          `json:"name"`
	Actions     []string        `json:"actions"`
	Metadata    json.RawMessage `json:"metadata"`
}

// privilegeBody is the vendor's name for one.
const privilegeBody = "application-privilege"

// FromWirePrivileges reads privileges by application and name, in the order of
// the document.
func FromWirePrivileges(body []byte) ([]Application, error) {
	var list []Application
	whole := content.Parser{What: privilegeBody, Body: body}
	applications, err := whole.Members(body)
	if token := content.TokenOf(body); err != nil && json.Valid(body) && token != content.TokenObject {
		return nil, problem.Parse("expected object but found %s instead", token)
	}
	if err != nil {
		return nil, err
	}
	for _, a := range applications {
		under, err := fromWireApplication(whole, a)
		if err != nil {
			return list, err
		}
		list = append(list, under...)
	}
	return list, nil
}

// fromWireApplication reads the privileges that stand under an application.
func fromWireApplication(whole content.Parser, application content.Field) ([]Application, error) {
	notObject := func(f content.Field) error {
		return problem.Parse("expected the value for %s to be an object, but found %s instead", application.Name, content.TokenOf(f.Raw))
	}
	if content.TokenOf(application.Raw) != content.TokenObject {
		return nil, notObject(application)
	}
	inner := whole.Inside(application, privilegeBody)
	named, err := inner.Members(application.Raw)
	if err != nil {
		return nil, err
	}
	list := make([]Application, len(named))
	for i, f := range named {
		if content.TokenOf(f.Raw) != content.TokenObject {
			return nil, notObject(f)
		}
		if list[i], err = fromWirePrivilege(inner.Inside(f, privilegeBody), f.Raw, application.Name, f.Name); err != nil {
			return list, err
		}
	}
	return list, nil
}

// fromWirePrivilege reads one; where it names itself, the names must be those
// that it stands under.
func fromWirePrivilege(p content.Parser, raw json.RawMessage, application, name string) (Application, error) {
	a := Application{Application: application, Name: name, Metadata: json.RawMessage(`{}`)}
	fields, err := p.Fields(raw, "application", "name", "actions", "metadata", "type")
	if err != nil {
		return a, err
	}
	for _, f := range fields {
		if err = a.read(p, f); err != nil {
			return a, err
		}
	}
	switch {
	case a.Application != application:
		return a, problem.IllegalArgument(
			"privilege application [%s] in source does not match the provided application [%s]", a.Application, application)
	case a.Name != name:
		return a, problem.IllegalArgument("privilege name [%s] in source does not match the provided name [%s]", a.Name, name)
	}
	return a, nil
}

func (a *Application) read(p content.Parser, f content.Field) (err error) {
	switch f.Name {
	case "application":
		a.Application, err = p.Text(f)
	case "name":
		a.Name, err = p.Text(f)
	case "actions":
		a.Actions, err = p.Texts(f)
		a.Actions = Unrepeated(a.Actions)
	case "metadata":
		a.Metadata, err = p.Object(f)
	case "type":
		err = p.Failed(f, problem.New(400, problem.TypeIllegalState, "Field type cannot be specified here"))
	}
	return err
}

// Unrepeated keeps the first of equal texts.
func Unrepeated(list []string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(list, func(text string) bool {
		again := seen[text]
		seen[text] = true
		return again
	})
}

// What the names of applications, and of their privileges, look like.
var (
	applicationPrefix = regexp.MustCompile(`^[a-z][A-Za-z0-9]*$`)
	privilegeName     = regexp.MustCompile(`^[a-z][a-zA-Z0-9_.-]*$`)
	privilegeOrAction = regexp.MustCompile(`^[!-~]*$`)
)

const (
	notInSuffix  = `\/*?"<>| ,`
	isInAction   = "/*:"
	maxPrivilege = 512 // bytes of the vendor's document ID
)

// Complaints hold a privilege against the vendor's rules.
func (a Application) Complaints() []string {
	list := applicationComplaints(a.Application, false)
	if !privilegeName.MatchString(a.Name) {
		list = append(list, fmt.Sprintf("Application privilege names must match the pattern %s (found '%s')", privilegeName, a.Name))
	}
	if len(a.Actions) == 0 {
		list = append(list, "Application privileges must have at least one action")
	}
	for _, action := range a.Actions {
		if problem.Enough(list) {
			return list
		}
		if !strings.ContainsAny(action, isInAction) {
			list = append(list, "action ["+action+"] must contain one of [ '/' , '*' , ':' ]")
		}
		list = append(list, actionComplaints(action)...)
	}
	if Marked(a.Metadata) {
		list = append(list, "metadata keys may not start with [_] (in privilege "+a.Application+" "+a.Name+")")
	}
	if id := privilegeBody + "_" + a.Application + ":" + a.Name; len(id) > maxPrivilege {
		list = append(list, fmt.Sprintf("id [%s] is too long, must be no longer than %d bytes but was: %d", id, maxPrivilege, len(id)))
	}
	return list
}

// actionComplaints hold the name of a privilege, or an action, against the rule
// for both.
func actionComplaints(name string) []string {
	if privilegeOrAction.MatchString(name) {
		return nil
	}
	return []string{`Application privilege names and actions must match the pattern ^\p{Graph}*$ (found '` + name + "')"}
}

// applicationComplaints hold the name of an application against the vendor's
// rule; a pattern may end with *, or be nothing else.
func applicationComplaints(name string, pattern bool) []string {
	complain := func(rule string) []string { return []string{rule} }
	star := strings.IndexByte(name, '*')
	switch {
	case name == "":
		return complain("Application names cannot be blank")
	case star >= 0 && !pattern:
		return complain("Application names may not contain '*' (found '" + name + "')")
	case name == "*":
		return nil
	case star >= 0 && star != len(name)-1:
		return complain("Application name patterns only support trailing wildcards (found '" + name + "')")
	case strings.ContainsFunc(name, unicode.IsSpace):
		return complain("Application names may not contain whitespace (found '" + name + "')")
	}
	prefix, suffix := name, ""
	if at := strings.IndexAny(name, "_-"); at >= 0 {
		prefix, suffix = name[:at], name[at+1:]
	}
	prefix, suffix = strings.TrimSuffix(prefix, "*"), strings.TrimSuffix(suffix, "*")
	switch {
	case !applicationPrefix.MatchString(prefix):
		return complain(fmt.Sprintf("An application name prefix must match the pattern %s (found '%s')", applicationPrefix, prefix))
	case len(prefix) < 3 && star < 0:
		return complain("An application name prefix must be at least 3 characters long (found '" + prefix + "')")
	case strings.ContainsAny(suffix, notInSuffix):
		return complain("An application name suffix may not contain any of the characters '" + notInSuffix + "' (found '" + suffix + "')")
	}
	return nil
}

// isPrivilegeName reports whether what a role grants is a name to look up,
// rather than an action.
func isPrivilegeName(name string) bool { return privilegeName.MatchString(name) }

// ID is under which a privilege is kept; no application has a slash in
// its name.
func ID(application, name string) string { return application + "/" + name }

// FromDocument reads a privilege that is kept. One that makes no sense, because
// somebody wrote it by hand, stands for nothing.
func FromDocument(body json.RawMessage) Application {
	var a Application
	if json.Unmarshal(body, &a) != nil {
		return Application{}
	}
	return a
}

func (a Application) JSON() json.RawMessage {
	return content.MustJSON(a)
}

func toWirePrivilege(a Application) wire.Privilege {
	return wire.Privilege{Application: a.Application, Name: a.Name, Actions: a.Actions, Metadata: a.Metadata}
}

// ToWirePrivileges shows privileges by application and name.
func ToWirePrivileges(list []Application) wire.Privileges {
	shown := wire.Privileges{}
	for _, a := range list {
		if shown[a.Application] == nil {
			shown[a.Application] = map[string]wire.Privilege{}
		}
		shown[a.Application][a.Name] = toWirePrivilege(a)
	}
	return shown
}
