package fusion

import (
	"context"
	"errors"
	"time"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/fusion"
)

// GetStatus tells strangers that the service has its administrator and whether
// its database answers. Clients take any false ping for a broken service.
func (d *door) GetStatus(ctx context.Context, _ wire.GetStatusRequestObject) (wire.GetStatusResponseObject, error) {
	realms, err := d.enabledRealms(ctx)
	if err != nil {
		return nil, err
	}
	return wire.GetStatus200JSONResponse{
		Version:       d.version(),
		EnabledRealms: realms,
		InitMeta:      wire.InitMeta{Version: d.version(), InitializedAt: d.initializedAt(ctx)},
		StartTime:     wholeSeconds(d.started),
		Status:        d.parts(ctx),
	}, nil
}

// parts are the service itself and its database, under the vendor's names.
func (d *door) parts(ctx context.Context) wire.Parts {
	alive := wire.Part{Ping: d.dir.Ping(ctx) == nil}
	return wire.Parts{
		Apollo: wire.Part{Ping: true}, ApolloZk: alive, DB: alive,
		KnownServiceNodes: []string{},
	}
}

// SetInitialPassword is refused: admin exists from the start (quirk 17).
func (d *door) SetInitialPassword(context.Context, wire.SetInitialPasswordRequestObject) (wire.SetInitialPasswordResponseObject, error) {
	return nil, errInitialized
}

// enabledRealms are native and, while the database answers, all others that
// are enabled.
func (d *door) enabledRealms(ctx context.Context) ([]wire.RealmName, error) {
	realms, err := d.allRealms(ctx)
	if errors.Is(err, dragoman.ErrUnavailable) {
		return []wire.RealmName{{Name: nativeRealm, RealmType: nativeRealm}}, nil
	}
	names := []wire.RealmName{}
	for _, w := range realms {
		if w.Enabled {
			names = append(names, wire.RealmName{Name: w.Name, RealmType: w.RealmType})
		}
	}
	return names, err
}

func (s spelling) version() string {
	if s.compat == 4 {
		return "4.2"
	}
	return "5.9"
}

// initializedAt is when admin came into being, nil while the database cannot
// tell. Nobody is authenticated here, so the service itself looks it up.
func (d *door) initializedAt(ctx context.Context) *time.Time {
	service := dragoman.WithPrincipal(ctx, dragoman.ServicePrincipal())
	admin, err := d.dir.UserByName(service, dragoman.AdminUsername)
	if err != nil {
		return nil
	}
	at := wholeSeconds(admin.CreatedAt)
	return &at
}
