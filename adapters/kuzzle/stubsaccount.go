package kuzzle

import (
	"context"

	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// The routes of one's own credentials, of tokens and of API keys.

func (s stubs) GetMyCredentials(ctx context.Context, _ wire.GetMyCredentialsRequestObject) (wire.GetMyCredentialsResponseObject, error) {
	return s.d.answer(ctx, "auth", "getMyCredentials")
}

func (s stubs) DeleteMyCredentials(ctx context.Context, _ wire.DeleteMyCredentialsRequestObject) (wire.DeleteMyCredentialsResponseObject, error) {
	return s.d.answer(ctx, "auth", "deleteMyCredentials")
}

func (s stubs) CredentialsExist(ctx context.Context, _ wire.CredentialsExistRequestObject) (wire.CredentialsExistResponseObject, error) {
	return s.d.answer(ctx, "auth", "credentialsExist")
}

func (s stubs) CreateMyCredentials(ctx context.Context, _ wire.CreateMyCredentialsRequestObject) (wire.CreateMyCredentialsResponseObject, error) {
	return s.d.answer(ctx, "auth", "createMyCredentials")
}

func (s stubs) ValidateMyCredentials(ctx context.Context, _ wire.ValidateMyCredentialsRequestObject) (wire.ValidateMyCredentialsResponseObject, error) {
	return s.d.answer(ctx, "auth", "validateMyCredentials")
}

func (s stubs) UpdateMyCredentials(ctx context.Context, _ wire.UpdateMyCredentialsRequestObject) (wire.UpdateMyCredentialsResponseObject, error) {
	return s.d.answer(ctx, "auth", "updateMyCredentials")
}

func (s stubs) GetMyCredentialsOld(ctx context.Context, _ wire.GetMyCredentialsOldRequestObject) (wire.GetMyCredentialsOldResponseObject, error) {
	return s.d.answer(ctx, "auth", "getMyCredentials")
}

func (s stubs) DeleteMyCredentialsOld(ctx context.Context, _ wire.DeleteMyCredentialsOldRequestObject) (wire.DeleteMyCredentialsOldResponseObject, error) {
	return s.d.answer(ctx, "auth", "deleteMyCredentials")
}

func (s stubs) CredentialsExistOld(ctx context.Context, _ wire.CredentialsExistOldRequestObject) (wire.CredentialsExistOldResponseObject, error) {
	return s.d.answer(ctx, "auth", "credentialsExist")
}

func (s stubs) CreateMyCredentialsOld(ctx context.Context, _ wire.CreateMyCredentialsOldRequestObject) (wire.CreateMyCredentialsOldResponseObject, error) {
	return s.d.answer(ctx, "auth", "createMyCredentials")
}

func (s stubs) ValidateMyCredentialsOld(ctx context.Context, _ wire.ValidateMyCredentialsOldRequestObject) (wire.ValidateMyCredentialsOldResponseObject, error) {
	return s.d.answer(ctx, "auth", "validateMyCredentials")
}

func (s stubs) UpdateMyCredentialsOld(ctx context.Context, _ wire.UpdateMyCredentialsOldRequestObject) (wire.UpdateMyCredentialsOldResponseObject, error) {
	return s.d.answer(ctx, "auth", "updateMyCredentials")
}

func (s stubs) RefreshToken(ctx context.Context, _ wire.RefreshTokenRequestObject) (wire.RefreshTokenResponseObject, error) {
	return s.d.answer(ctx, "auth", "refreshToken")
}

func (s stubs) CreateToken(ctx context.Context, _ wire.CreateTokenRequestObject) (wire.CreateTokenResponseObject, error) {
	return s.d.answer(ctx, "auth", "createToken")
}

func (s stubs) CreateAPIKey(ctx context.Context, _ wire.CreateAPIKeyRequestObject) (wire.CreateAPIKeyResponseObject, error) {
	return s.d.answer(ctx, "security", "createApiKey")
}

func (s stubs) SearchAPIKeys(ctx context.Context, _ wire.SearchAPIKeysRequestObject) (wire.SearchAPIKeysResponseObject, error) {
	return s.d.answer(ctx, "security", "searchApiKeys")
}

func (s stubs) DeleteAPIKey(ctx context.Context, _ wire.DeleteAPIKeyRequestObject) (wire.DeleteAPIKeyResponseObject, error) {
	return s.d.answer(ctx, "security", "deleteApiKey")
}

func (s stubs) CreateAPIKeyOfMine(ctx context.Context, _ wire.CreateAPIKeyOfMineRequestObject) (wire.CreateAPIKeyOfMineResponseObject, error) {
	return s.d.answer(ctx, "auth", "createApiKey")
}

func (s stubs) SearchAPIKeysOfMine(ctx context.Context, _ wire.SearchAPIKeysOfMineRequestObject) (wire.SearchAPIKeysOfMineResponseObject, error) {
	return s.d.answer(ctx, "auth", "searchApiKeys")
}

func (s stubs) DeleteAPIKeyOfMine(ctx context.Context, _ wire.DeleteAPIKeyOfMineRequestObject) (wire.DeleteAPIKeyOfMineResponseObject, error) {
	return s.d.answer(ctx, "auth", "deleteApiKey")
}
