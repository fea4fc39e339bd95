package elasticsearch

import (
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// privilegeQuestion is the body of a privileges check: what somebody would
// like to know whether they may.
type privilegeQuestion struct {
	cluster      []string
	indices      []indexGrant
	applications []applicationGrant
}

// fromWirePrivilegeQuestion reads the body of a privileges check (reference:
// elasticsearch, section 4.7). It is written like a role, and the vendor reads
// it like one.
func fromWirePrivilegeQuestion(username string, body []byte) (privilegeQuestion, error) {
	return readPrivilegeQuestion(username+"/has_privileges", body)
}

// readPrivilegeQuestion reads one that the vendor calls name.
func readPrivilegeQuestion(name string, body []byte) (privilegeQuestion, error) {
	p := grantParser{name: name, question: true}
	var q privilegeQuestion
	fields, err := content.ReadFields(body)
	if err != nil && transport.CheckJSON(body) == nil {
		err = problem.Parse("failed to parse privileges check [%s]. expected an object but found [%s] instead", p.name, content.TokenOf(body))
	}
	if err != nil {
		return q, err
	}
	for _, f := range fields {
		switch f.Name {
		case "cluster":
			q.cluster, err = p.names(f)
		case "index":
			q.indices, err = p.indices(f)
		case "application", "applications":
			q.applications, err = p.applications(f)
		default:
			err = problem.Parse("failed to parse privileges check [%s]. unexpected field [%s]", p.name, f.Name)
		}
		if err != nil {
			return q, err
		}
	}
	if q.cluster == nil && q.indices == nil && q.applications == nil {
		return q, problem.Parse("failed to parse privileges check [%s]. All privilege fields [cluster,index,applications] are missing", p.name)
	}
	return q, nil
}

// check looks at the question as a whole.
func (q privilegeQuestion) check() error {
	if len(q.cluster)+len(q.indices)+len(q.applications) == 0 {
		return problem.InvalidRequest("must specify at least one privilege")
	}
	var complaints []string
	for _, a := range q.applications {
		complaints = append(complaints, applicationComplaints(a.Application, false)...)
	}
	if len(complaints) > 0 {
		return problem.InvalidRequest(complaints...)
	}
	for _, name := range q.cluster {
		if _, known := clusterActions()(name); !known {
			return problem.IllegalArgument("%s", unknownCluster(name))
		}
	}
	for _, g := range q.indices {
		for _, name := range g.Privileges {
			if _, known := indexActions()(name); !known {
				return problem.IllegalArgument("%s", unknownIndex(name))
			}
		}
	}
	return nil
}

// unknownCluster and unknownIndex complain of a privilege that there is not.
func unknownCluster(name string) string {
	return "unknown cluster privilege [" + strings.ToLower(name) + "]. a privilege must be either one of the predefined " +
		"cluster privilege names [" + strings.Join(names(privileges().Cluster), ",") +
		"] or a pattern over one of the available cluster actions"
}

func unknownIndex(name string) string {
	return "unknown index privilege [" + strings.ToLower(name) + "]. a privilege must be either one of the predefined " +
		"fixed indices privileges [" + strings.Join(names(privileges().Index), ",") +
		"] or a pattern over one of the available index actions"
}
