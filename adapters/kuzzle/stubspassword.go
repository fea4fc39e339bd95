package kuzzle

import (
	"context"

	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// The routes of the local strategy's own actions.

func (s stubs) GetResetPasswordToken(ctx context.Context, _ wire.GetResetPasswordTokenRequestObject) (wire.GetResetPasswordTokenResponseObject, error) {
	return s.d.answer(ctx, passwordsHere, "getResetPasswordToken")
}

func (s stubs) GetResetPasswordTokenShort(ctx context.Context, _ wire.GetResetPasswordTokenShortRequestObject) (wire.GetResetPasswordTokenShortResponseObject, error) {
	return s.d.answer(ctx, passwordsHere, "getResetPasswordToken")
}

func (s stubs) ResetPassword(ctx context.Context, _ wire.ResetPasswordRequestObject) (wire.ResetPasswordResponseObject, error) {
	return s.d.answer(ctx, passwordsHere, "reset")
}

func (s stubs) ResetPasswordShort(ctx context.Context, _ wire.ResetPasswordShortRequestObject) (wire.ResetPasswordShortResponseObject, error) {
	return s.d.answer(ctx, passwordsHere, "reset")
}
