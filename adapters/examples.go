package adapters

import "fmt"

// The commands that the first start shows: each makes one user with that
// product's own request, and leaves a line. Quoting is for a POSIX shell.

func exampleElasticsearch(curl, base string) string {
	return fmt.Sprintf(`%s -w '\n' -u "admin:$ADMIN_PASSWORD" -X PUT %s/_security/user/eva -H 'Content-Type: application/json' \
  -d '{"password":"secret-Word-1","roles":["viewer"],"full_name":"Eva E","email":"eva@example.org"}'`, curl, base)
}

func exampleCloud(curl, base string) string {
	return fmt.Sprintf(`%s -u "admin:$ADMIN_PASSWORD" -X POST %s/api/v1/users -H 'Content-Type: application/json' \
  -d '{"user_name":"clara","full_name":"Clara C","security":{"password":"secret-Word-1","roles":["ece_platform_viewer"],"enabled":true}}'`,
		curl, base)
}

// exampleKuzzle logs in first: this API knows tokens only.
func exampleKuzzle(curl, base string) string {
	return fmt.Sprintf(`JWT=$(%[1]s %[2]s/_login/local -H 'Content-Type: application/json' \
    -d "{\"username\":\"admin\",\"password\":\"$ADMIN_PASSWORD\"}" | sed 's/.*"jwt" *: *"\([^"]*\)".*/\1/') &&
%[1]s -w '\n' -H "Authorization: Bearer $JWT" -X POST %[2]s/users/kai/_create -H 'Content-Type: application/json' \
  -d '{"content":{"profileIds":["viewer"],"fullname":"Kai K"},"credentials":{"local":{"username":"kai","password":"secret-Word-1"}}}'`,
		curl, base)
}

func exampleFusion(curl, base string) string {
	return fmt.Sprintf(`%s -w '\n' -u "admin:$ADMIN_PASSWORD" -X POST %s/api/users -H 'Content-Type: application/json' \
  -d '{"username":"finn","password":"secret-Word-1","passwordConfirm":"secret-Word-1","realmName":"native","roleNames":["readonly"]}'`,
		curl, base)
}
