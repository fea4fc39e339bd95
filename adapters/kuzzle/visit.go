package kuzzle

import "net/http"

// Every operation answers a reply; the generated server asks each under the
// operation's own name.

func (a reply) VisitCreateUserResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCreateUserWithIDResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetUserResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitMGetUsersResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitMGetUsersByBodyResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitUpdateUserResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitReplaceUserResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitUpsertUserResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitDeleteUserResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitMDeleteUsersResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitSearchUsersResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitLoginResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitLoginByQueryResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitLogoutResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCheckTokenResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetCurrentUserResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetCurrentUserOldResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitNowResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitAdminExistsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitPublicAPIResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitInfoResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitServerInfoResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitQueryResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitHealthcheckResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitReadyResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitHeadServerResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetAllCredentialFieldsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetCredentialFieldsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitDeleteCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitGetCredentialsByIDResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitHasCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitCreateCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitUpdateCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }

func (a reply) VisitValidateCredentialsResponse(w http.ResponseWriter) error { return a.write(w) }
