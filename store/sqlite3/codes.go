package sqlite3

// SQLite's codes; the names are explained in its manual.
const (
	ErrBusy      = ErrNo(5)
	ErrLocked    = ErrNo(6)
	ErrNomem     = ErrNo(7)
	ErrReadonly  = ErrNo(8)
	ErrInterrupt = ErrNo(9)
	ErrIoErr     = ErrNo(10)
	ErrCorrupt   = ErrNo(11)
	ErrFull      = ErrNo(13)
	ErrCantOpen  = ErrNo(14)
	ErrProtocol  = ErrNo(15)
	ErrTooBig    = ErrNo(18)
	ErrNotADB    = ErrNo(26)

	ErrConstraintCheck = ErrNoExtended(19 | 1<<8)
)
