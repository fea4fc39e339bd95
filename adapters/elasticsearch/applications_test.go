package elasticsearch

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// As many privileges as Kibana has are put at once, and put again without a
// change; and what they stand for is found among thousands of actions.
func TestQuirk46_AsManyAsKibanas(t *testing.T) {
	w := world(t)
	var privileges, asked []string
	for i := range 300 {
		var actions []string
		for j := range 40 {
			actions = append(actions, fmt.Sprintf(`"ui:feature_%d/action_%d"`, i, j))
		}
		privileges = append(privileges, fmt.Sprintf(`"feature_%d.all":{"actions":["login:",%s]}`, i, strings.Join(actions, ",")))
		asked = append(asked, fmt.Sprintf(`"feature_%d.all"`, i))
	}
	body := `{"kibana-.kibana":{` + strings.Join(privileges, ",") + `}}`
	if text := asAdmin(t, w, 200, "PUT", "/_security/privilege", body); strings.Count(text, `{"created":true}`) != 300 {
		t.Error(text)
	}
	if text := asAdmin(t, w, 200, "PUT", "/_security/privilege", body); strings.Count(text, `{"created":false}`) != 300 {
		t.Error(text)
	}
	asAdmin(t, w, 200, "PUT", "/_security/role/many", `{"applications":[{"application":"kibana-*","privileges":[`+strings.Join(asked[:299], ",")+`],"resources":["space:*"]}]}`)
	asAdmin(t, w, 200, "PUT", "/_security/user/jane", `{"password":"s3cret-password","roles":["many"]}`)
	question := `{"application":[{"application":"kibana-.kibana","privileges":["ui:feature_7/action_7",` + strings.Join(asked, ",") + `],"resources":["space:a"]}]}`
	_, text := w.Do("POST", "/_security/user/_has_privileges", question, adaptertest.Basic("jane", "s3cret-password"))
	if strings.Count(text, ":true") != 300 || !strings.Contains(text, `"feature_299.all":false`) {
		t.Error(text)
	}
}
