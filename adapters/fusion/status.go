package fusion

import (
	"context"
	"time"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/fusion"
)

// GetStatus tells strangers that the service has its administrator and whether
// its database answers. Clients take any false ping for a broken service.
func (r *room) GetStatus(ctx context.Context, _ wire.GetStatusRequestObject) (wire.GetStatusResponseObject, error) {
	alive := wire.Part{Ping: r.dir.Ping(ctx) == nil}
	return wire.GetStatus200JSONResponse{
		Version:       r.version(),
		EnabledRealms: []wire.RealmName{{Name: nativeRealm, RealmType: nativeRealm}},
		InitMeta:      wire.InitMeta{Version: r.version(), InitializedAt: r.initializedAt(ctx)},
		StartTime:     wholeSeconds(r.started),
		Status: wire.Parts{
			Apollo: wire.Part{Ping: true}, ApolloZk: alive, DB: alive,
			KnownServiceNodes: []string{},
		},
	}, nil
}

// SetInitialPassword is refused: admin exists from the start (quirk 17).
func (r *room) SetInitialPassword(context.Context, wire.SetInitialPasswordRequestObject) (wire.SetInitialPasswordResponseObject, error) {
	return nil, errInitialized
}

func (t tongue) version() string {
	if t.compat == 4 {
		return "4.2"
	}
	return "5.9"
}

// initializedAt is when admin came into being, nil while the database cannot
// tell. Nobody is authenticated here, so the service itself looks it up.
func (r *room) initializedAt(ctx context.Context) *time.Time {
	service := dragoman.WithPrincipal(ctx, dragoman.ServicePrincipal())
	admin, err := r.dir.UserByName(service, dragoman.AdminUsername)
	if err != nil {
		return nil
	}
	at := wholeSeconds(admin.CreatedAt)
	return &at
}
