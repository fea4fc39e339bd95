package store

// Rows are the tables, field by field. Times are microseconds since 1970 and
// named without "At" where GORM would otherwise fill them in by itself.

type userRow struct {
	ID                  string `gorm:"primaryKey"`
	Username            string
	FullName            *string
	Email               *string
	Enabled             bool
	Roles               *string // a JSON array
	PasswordHash        string
	CredentialRevision  int64
	CredentialChangedAt int64
	CredentialOwn       bool
	Extensions          *string // a JSON object: dialect to extension
	Builtin             bool
	Door                string
	Created             int64 `gorm:"column:created_at"`
	CreatedBy           string
	CreatedByID         string
	Updated             int64 `gorm:"column:updated_at"`
	UpdatedBy           string
	UpdatedByID         string
	FirstLoginAt        *int64
	LastLoginAt         *int64
	Version             int64
}

func (userRow) TableName() string { return "users" }

// pastPasswordRow is a hash that a user had before; the revision is the one
// that the credential had then, and so says the order.
type pastPasswordRow struct {
	UserID   string `gorm:"primaryKey"`
	Revision int64  `gorm:"primaryKey;autoIncrement:false"`
	Hash     string
}

func (pastPasswordRow) TableName() string { return "past_passwords" }

type sessionRow struct {
	Digest      string `gorm:"primaryKey"`
	UserID      string
	Door        string
	Created     int64 `gorm:"column:created_at"`
	LastUsedAt  int64
	ExpiresAt   *int64
	IdleTimeout int64 // nanoseconds
	IdleEndsAt  *int64
	Note        string
}

func (sessionRow) TableName() string { return "sessions" }

type roleRow struct {
	ID          string `gorm:"primaryKey"`
	Name        string
	Definitions *string // a JSON object: dialect to definition
	Created     int64   `gorm:"column:created_at"`
	CreatedBy   string
	CreatedByID string
	Updated     int64 `gorm:"column:updated_at"`
	UpdatedBy   string
	UpdatedByID string
	Version     int64
}

func (roleRow) TableName() string { return "roles" }

type eventRow struct {
	Sequence    int64 `gorm:"primaryKey;autoIncrement"`
	At          int64
	Actor       string
	ActorID     string
	Door        string
	Action      string
	Subject     string
	StateBefore *string
	StateAfter  *string
	Source      string
	Outcome     string
	Occurrences int64
	Position    *int64 // nil where the event still waits for it: see feed.go
}

func (eventRow) TableName() string { return "events" }

type keyRow struct {
	Door      string `gorm:"primaryKey"`
	ID        string `gorm:"primaryKey"`
	OwnerID   string
	Name      string
	Digest    string
	ExpiresAt *int64
	RevokedAt *int64
	Body      *string // a JSON object
	Created   int64   `gorm:"column:created_at"`
	Updated   int64   `gorm:"column:updated_at"`
	Version   int64
}

func (keyRow) TableName() string { return "keys" }

type documentRow struct {
	Door        string `gorm:"primaryKey"`
	Kind        string `gorm:"primaryKey"`
	ID          string `gorm:"primaryKey"`
	OwnerID     *string
	Body        string // a JSON object
	Created     int64  `gorm:"column:created_at"`
	CreatedBy   string
	CreatedByID string
	Updated     int64 `gorm:"column:updated_at"`
	UpdatedBy   string
	UpdatedByID string
	Version     int64
}

func (documentRow) TableName() string { return "documents" }
