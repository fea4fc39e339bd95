package dragoman

import (
	"cmp"
	"errors"

	"github.com/dragoman-project/dragoman/passwords"
)

// VerifyPassword reports whether the password matches the hash, in any format
// of [passwords.Verify]. It fails with CodeInvalid if the hash is in no format
// that it knows or would cost too much. It is slow by design; call
// [Directory.AuthenticatePassword] for the bounded way.
func VerifyPassword(hash PasswordHash, password string) (bool, error) {
	proved, err := passwords.Verify(string(hash), password)
	return proved, badHash(err)
}

// CheckHash fails with CodeInvalid, Field "password_hash", for a hash that
// would cost too much to verify. What cannot be read proves nothing, costs
// nothing, and passes: what to say of it is for the door that it came through.
func CheckHash(hash PasswordHash) error {
	if _, err := passwords.Cost(string(hash)); errors.Is(err, passwords.ErrCostly) {
		return badHash(err)
	}
	return nil
}

// CanVerify fails with CodeInvalid, Field "password_hash", for a hash that no
// password can be proved against: its form is unknown, or it would cost too much.
func CanVerify(hash PasswordHash) error {
	_, err := passwords.Cost(string(hash))
	return badHash(err)
}

// CheckHashCost fails with CodeInvalid, Field "hash_cost", unless new passwords
// may be hashed at that bcrypt cost: what could not be verified would lock
// everybody out.
func CheckHashCost(cost int) error {
	if err := passwords.CheckBcryptCost(cost); err != nil {
		return Errorf(CodeInvalid, "hash_cost", "hash cost %d: %w", cost, err)
	}
	return nil
}

// badHash makes an error of ours, nil for nil.
func badHash(err error) error {
	if err == nil {
		return nil
	}
	return Errorf(CodeInvalid, "password_hash", "%w", err)
}

// NewPasswordHash makes a hash without a directory, and so without its turns: for
// [Directory.BootstrapHashed]. cost is [Options.HashCost].
func NewPasswordHash(password string, cost int) (PasswordHash, error) {
	return hashPassword(password, cmp.Or(cost, passwords.DefaultBcryptCost))
}

func hashPassword(password string, cost int) (PasswordHash, error) {
	hash, err := passwords.New(password, cost)
	return PasswordHash(hash), err
}
