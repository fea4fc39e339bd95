// Package stories tells Dragoman what the vendors' public test suites and
// other people's programs ask, and what they want to hear. Nothing of theirs is
// here: no registry has these suites, so each story says in our own form which
// requests theirs make and which facts they check.
//
//	go test ./clients/stories                                 all of them
//	go test ./clients/stories -run 'TestStories/elasticsearch-yaml/roles'
//
// A folder is a suite, a file is one of its files, and its name begins with the
// door. A file is made of lines:
//
//	# Prose.
//	! as admin                        who asks from here on, unless a request says otherwise
//	! send Accept: application/json   what is sent with each request from here on; Content-Type
//	                                  only with a body
//	=== put user                      a story, told to a directory that is new but for what
//	                                  stands before the first story; "=== put user (http)" is
//	                                  told over HTTP alone
//	> PUT /_security/user/joe         a request,
//	> @joe:s3krit-password            who asks: Basic credentials, the name of a token, or
//	                                  @ for nobody,
//	> X-Opaque-Id: 1                  headers,
//	> {"password":"s3krit-password"}  and a body of one or more lines
//	> security:getUser {"_id":"joe"}  a request of Kuzzle's: an action and its arguments, which
//	                                  is asked over HTTP and over WebSocket
//	< 200                             the status; 200 where none is said
//	? joe.roles.0 = "superuser"       a member is this JSON,
//	? joe.metadata like {"a":1}       has at least these members, and for a list these
//	                                  elements in any order,
//	? indices holds {"names":["a"]}   a list that has an element like this,
//	? roles has 2                     this many elements or members,
//	? error.reason ~ ^may not         a text that matches,
//	? id given                        something: not false, null, empty, or missing,
//	? scope none                      or the contrary.
//	? _source.jwt missing             no such member
//	! id = api_keys.0.id              from here on, {{id}} is that text
//	! header cookie = Set-Cookie      or that header's
//	! base64 creds = {{id}}:{{key}}   or that text in base64
//
// A path is names and numbers with dots between them; "." is all of it, and a
// dot within a name is written \. there.
package stories
