package cloud

import (
	"time"

	wire "github.com/dragoman-project/dragoman/gen/cloud"
)

// checkKept complains of the fields that only the server sets, unless they
// come back with the value that they have: clients that read a user, change it
// and write it send them all. Null, and the zero date that Go's clients write
// for a missing one, claim nothing (quirk 5).
func (c *complaints) checkKept(b *userBody, shown *wire.User) {
	if b.Builtin.ok() && b.Builtin.value != shown.Builtin {
		c.restricted("body.builtin")
	}
	security := b.Security.value
	if security.Permissions.ok() && !sameSet(security.Permissions.value, shown.Security.Permissions) {
		c.restricted("body.security.permissions")
	}
	if elevated := security.Elevated.value; elevated.Enabled.value || !sameTime(elevated.ExpiresAt, nil) {
		c.restricted("body.security.elevated_permissions")
	}
	realm := security.Realm.value
	kind, id := string(shown.Security.SecurityRealm.Type), shown.Security.SecurityRealm.ID
	if !sameText(realm.Type, &kind) || !sameText(realm.ID, &id) {
		c.restricted("body.security.security_realm")
	}
	c.checkMetadata(b.Metadata.value, shown.Metadata)
}

func (c *complaints) checkMetadata(sent metadataBody, shown wire.UserMetadata) {
	for _, row := range []struct {
		name string
		same bool
	}{
		{"created_by", sameText(sent.CreatedBy, shown.CreatedBy)},
		{"created_at", sameTime(sent.CreatedAt, shown.CreatedAt)},
		{"updated_by", sameText(sent.UpdatedBy, shown.UpdatedBy)},
		{"updated_at", sameTime(sent.UpdatedAt, shown.UpdatedAt)},
		{"first_login_at", sameTime(sent.FirstLoginAt, shown.FirstLoginAt)},
		{"last_login_at", wasTime(sent.LastLoginAt, shown.CreatedAt, shown.LastLoginAt)},
	} {
		if !row.same {
			c.restricted("body.metadata." + row.name)
		}
	}
}

func (c *complaints) restricted(field string) {
	c.add(codeRestrictedField, field[len("body."):]+" cannot be set", field)
}

// sameText reports whether a client claims nothing new.
func sameText(sent optional[string], shown *string) bool {
	return sent.value == "" || shown != nil && sent.value == *shown
}

func sameTime(sent optional[string], shown *string) bool { return wasTime(sent, shown, shown) }

// wasTime reports whether a client claims nothing new of a date that has moved
// from first to last, as the last login does without the client.
func wasTime(sent optional[string], first, last *string) bool {
	if sent.value == "" {
		return true
	}
	t, err := time.Parse(time.RFC3339Nano, sent.value)
	if err != nil {
		return false
	}
	told := toWireTime(&t)
	return told == nil || first != nil && last != nil && *first <= *told && *told <= *last // as texts: all are as long
}
