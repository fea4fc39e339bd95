package kuzzle

import (
	"context"

	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// The routes of credentials.

func (s stubs) GetAllCredentialFields(ctx context.Context, _ wire.GetAllCredentialFieldsRequestObject) (wire.GetAllCredentialFieldsResponseObject, error) {
	return s.d.answer(ctx, "security", "getAllCredentialFields")
}

func (s stubs) GetCredentialFields(ctx context.Context, _ wire.GetCredentialFieldsRequestObject) (wire.GetCredentialFieldsResponseObject, error) {
	return s.d.answer(ctx, "security", "getCredentialFields")
}

func (s stubs) GetCredentials(ctx context.Context, _ wire.GetCredentialsRequestObject) (wire.GetCredentialsResponseObject, error) {
	return s.d.answer(ctx, "security", "getCredentials")
}

func (s stubs) DeleteCredentials(ctx context.Context, _ wire.DeleteCredentialsRequestObject) (wire.DeleteCredentialsResponseObject, error) {
	return s.d.answer(ctx, "security", "deleteCredentials")
}

func (s stubs) GetCredentialsByID(ctx context.Context, _ wire.GetCredentialsByIDRequestObject) (wire.GetCredentialsByIDResponseObject, error) {
	return s.d.answer(ctx, "security", "getCredentialsById")
}

func (s stubs) HasCredentials(ctx context.Context, _ wire.HasCredentialsRequestObject) (wire.HasCredentialsResponseObject, error) {
	return s.d.answer(ctx, "security", "hasCredentials")
}

func (s stubs) CreateCredentials(ctx context.Context, _ wire.CreateCredentialsRequestObject) (wire.CreateCredentialsResponseObject, error) {
	return s.d.answer(ctx, "security", "createCredentials")
}

func (s stubs) UpdateCredentials(ctx context.Context, _ wire.UpdateCredentialsRequestObject) (wire.UpdateCredentialsResponseObject, error) {
	return s.d.answer(ctx, "security", "updateCredentials")
}

func (s stubs) ValidateCredentials(ctx context.Context, _ wire.ValidateCredentialsRequestObject) (wire.ValidateCredentialsResponseObject, error) {
	return s.d.answer(ctx, "security", "validateCredentials")
}
