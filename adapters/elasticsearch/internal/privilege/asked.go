package privilege

import (
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// Question is the body of a privileges check: what somebody would
// like to know whether they may.
type Question struct {
	Cluster      []string
	Indices      []IndexGrant
	Applications []ApplicationGrant
}

// FromWireQuestion reads the body of a privileges check (reference:
// elasticsearch, section 4.7). It is written like a role, and the vendor reads
// it like one.
func FromWireQuestion(username string, body []byte) (Question, error) {
	return ReadQuestion(username+"/has_privileges", body)
}

// ReadQuestion reads one that the vendor calls name.
func ReadQuestion(name string, body []byte) (Question, error) {
	p := grantParser{name: name, place: content.NewParser("", body)}
	var q Question
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
			q.Cluster, err = p.names(f)
		case "index":
			q.Indices, err = p.Indices(f)
		case "application", "applications":
			q.Applications, err = p.Applications(f)
		default:
			err = problem.Parse("failed to parse privileges check [%s]. unexpected field [%s]", p.name, f.Name)
		}
		if err != nil {
			return q, err
		}
	}
	if q.Cluster == nil && q.Indices == nil && q.Applications == nil {
		return q, problem.Parse("failed to parse privileges check [%s]. All privilege fields [cluster,index,applications] are missing", p.name)
	}
	for _, kind := range []string{"field_security", "query"} {
		if slices.ContainsFunc(q.Indices, func(g IndexGrant) bool { return g.narrowed() == kind }) {
			return q, problem.Parse("Field [%s] is not supported in a has_privileges request", kind)
		}
	}
	return q, nil
}

// Pairs is how many answers the question asks for.
func (q Question) Pairs() int {
	pairs := len(q.Cluster)
	for _, g := range q.Indices {
		pairs += len(g.Names) * len(g.Privileges)
	}
	for _, g := range q.Applications {
		pairs += len(g.Resources) * len(g.Privileges)
	}
	return pairs
}

// Check looks at the question as a whole.
func (q Question) Check() error {
	if len(q.Cluster)+len(q.Indices)+len(q.Applications) == 0 {
		return problem.InvalidRequest("must specify at least one privilege")
	}
	var complaints []string
	for _, a := range q.Applications {
		if problem.Enough(complaints) {
			break
		}
		complaints = append(complaints, applicationComplaints(a.Application, false)...)
	}
	if len(complaints) > 0 {
		return problem.InvalidRequest(complaints...)
	}
	for _, name := range q.Cluster {
		if _, known := ClusterActions()(name); !known {
			return problem.IllegalArgument("%s", unknownCluster(name))
		}
	}
	for _, g := range q.Indices {
		for _, name := range g.Privileges {
			if _, known := IndexActions()(name); !known {
				return problem.IllegalArgument("%s", unknownIndex(name))
			}
		}
	}
	return nil
}

// told is the major version whose privileges complaints list; those of later ones are understood as well.
const told = 8

// unknownCluster and unknownIndex complain of a privilege that there is not.
func unknownCluster(name string) string {
	return "unknown cluster privilege [" + strings.ToLower(name) + "]. a privilege must be either one of the predefined " +
		"cluster privilege names [" + strings.Join(Names(Table().Cluster, told), ",") +
		"] or a pattern over one of the available cluster actions"
}

func unknownIndex(name string) string {
	return "unknown index privilege [" + strings.ToLower(name) + "]. a privilege must be either one of the predefined " +
		"fixed indices privileges [" + strings.Join(Names(Table().Index, told), ",") +
		"] or a pattern over one of the available index actions"
}
