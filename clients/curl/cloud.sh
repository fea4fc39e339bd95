#!/bin/sh
# Scripts that people run against Elastic Cloud Enterprise, in their own
# manner: curl, a password or a token or a key, and a look at the text of the
# answer. The server is found in the environment, like by all clients here:
# DRAGOMAN_TEST_CLOUD and DRAGOMAN_TEST_ADMIN_PASSWORD.
set -eu
api="$DRAGOMAN_TEST_CLOUD/api/v1"
name="curl-$$-$(date +%s)"
say() { echo "curl: $*"; }
fail() { echo "curl: FAILED $*" >&2; exit 1; }

# wants TEXT IN ANSWER: the answer says so somewhere.
wants() { case "$2" in *"$1"*) ;; *) fail "want $1 in $2" ;; esac; }

# member NAME ANSWER: a member's text.
member() { printf %s "$2" | sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }

# call STATUS CURL-ARGUMENTS...: the body, if the status is that.
call() {
  status=$1
  shift
  answer=$(curl -sS --max-time 30 -w '\n%{http_code}' "$@") || fail "curl gave up"
  [ "${answer##*
}" = "$status" ] || fail "want $status, got $answer"
  printf %s "${answer%
*}"
}
admin() { call "$1" -u "admin:$DRAGOMAN_TEST_ADMIN_PASSWORD" "$api$2"; }

say "diagnostics: who am I, what is this, who is there, with a password"
platform=$(admin 200 /platform)
[ -n "$(member version "$platform")" ] || fail "no version in $platform"
users=$(admin 200 /users)
[ -n "$users" ] || fail "no users"
case "$users" in *root.unauthenticated*) fail "$users" ;; esac
wants root.unauthenticated "$(call 401 -u admin:wrong-password "$api/users")"
wants "The supplied authentication is invalid" "$(call 401 "$api/users")"

say "provisioning: a login, then its token"
login=$(call 200 -X POST "$api/users/auth/_login" -H 'Content-Type: application/json; charset=UTF-8' \
  -d "{\"username\":\"admin\",\"password\":\"$DRAGOMAN_TEST_ADMIN_PASSWORD\"}")
token=$(member token "$login")
[ -n "$token" ] || fail "no token in $login"
bearer() { status=$1; shift; call "$status" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$@"; }
wants "\"user_name\":\"$name\"" "$(bearer 200 -X POST "$api/users" \
  -d "{\"user_name\":\"$name\",\"security\":{\"password\":\"correct horse\",\"roles\":[\"ece_platform_admin\"]}}")"
wants user.user_name.conflict "$(bearer 409 -X POST "$api/users" \
  -d "{\"user_name\":\"$name\",\"security\":{\"password\":\"correct horse\",\"roles\":[\"ece_platform_admin\"]}}")"

say "the vendor's sample: the patch as a string, and as it should be"
wants '"full_name":"x"' "$(bearer 200 -X PATCH "$api/users/$name" -d '"{\"full_name\":\"x\"}"')"
wants root.invalid_json_request "$(bearer 400 -X PATCH "$api/users/$name" -d '"string"')"
wants '"email":"a@b.c"' "$(bearer 200 -X PATCH "$api/users/$name" -d '{"email":"a@b.c"}')"

say "the hosted service's login, and keys"
own=$(member token "$(call 200 -X POST "$api/users/_login" -H 'Content-Type: application/json' \
  -d "{\"username\":\"$name\",\"password\":\"correct horse\"}")")
made=$(call 201 -X POST "$api/users/auth/keys" -H "Authorization: Bearer $own" -H 'Content-Type: application/json' \
  -d '{"description":"ci","expiration":"1d"}')
key=$(member key "$made")
headers=$(call 200 -D - -o /dev/null -H "Authorization: ApiKey $key" "$api/user")
wants "X-Elastic-Api-Key-Expiration: $(member expiration_date "$made")" "$headers"
wants "\"user_id\":\"$name\"" "$(admin 200 "/users/$name/auth/keys")"
wants root.unauthorized.rbac "$(call 403 -u "admin:$DRAGOMAN_TEST_ADMIN_PASSWORD" -X POST "$api/users/auth/keys" \
  -H 'Content-Type: application/json' -d '{"description":"ci"}')"

say "the clean-up: whom did somebody make, and away with them"
wants "\"user_name\":\"$name\"" "$(admin 200 '/users?include_disabled=false')"
wants '"created_by":"admin"' "$(admin 200 "/users/$name")"
wants root.resource_not_found "$(admin 404 /platform/configuration/security/service-accounts)"
remove() { call "$1" -u "admin:$DRAGOMAN_TEST_ADMIN_PASSWORD" -X DELETE "$api/users/$2"; }
[ "$(remove 200 "$name")" = "{}" ] || fail "a delete leaves more than {}"
wants user.not_found "$(remove 404 "$name")"
wants user.cannot_modify "$(remove 400 readonly)"
wants root.unauthenticated "$(call 401 -H "Authorization: ApiKey $key" "$api/user")"
say "done"
