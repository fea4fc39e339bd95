package fusion

import (
	"context"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	wire "github.com/dragoman-project/dragoman/gen/fusion"
)

// What tools ask before they come to users (quirk 34).

// GetApps lists no apps.
func (d *door) GetApps(context.Context, wire.GetAppsRequestObject) (wire.GetAppsResponseObject, error) {
	return wire.GetApps200JSONResponse{}, nil
}

// GetCollections lists no collections.
func (d *door) GetCollections(context.Context, wire.GetCollectionsRequestObject) (wire.GetCollectionsResponseObject, error) {
	return wire.GetCollections200JSONResponse{}, nil
}

// GetLicense shows a licence that is always valid.
func (d *door) GetLicense(context.Context, wire.GetLicenseRequestObject) (wire.GetLicenseResponseObject, error) {
	return wire.GetLicense200JSONResponse{
		IsValid: true, IsInstalled: true, LicensedCapabilities: map[string]string{}, ValidationErrors: []string{},
	}, nil
}

// GetSystemStatus shows the parts of GetStatus.
func (d *door) GetSystemStatus(ctx context.Context, _ wire.GetSystemStatusRequestObject) (wire.GetSystemStatusResponseObject, error) {
	return wire.GetSystemStatus200JSONResponse{
		Version: d.version(), StartTime: wholeSeconds(d.started), Status: d.parts(ctx),
	}, nil
}

// GetIntrospection shows the paths below /api and their methods.
func (d *door) GetIntrospection(context.Context, wire.GetIntrospectionRequestObject) (wire.GetIntrospectionResponseObject, error) {
	return wire.GetIntrospection200JSONResponse(d.paths), nil
}

// introspect groups routes by the first part of their path below /api.
func introspect(routes []*echo.Route) wire.Introspection {
	methods := map[string][]string{}
	for _, route := range routes {
		if uri, below := strings.CutPrefix(route.Path, "/api/"); below && uri != "*" {
			methods["/"+uri] = append(methods["/"+uri], route.Method)
		}
	}
	out := wire.Introspection{}
	for uri, allowed := range methods {
		slices.Sort(allowed)
		service, _, _ := strings.Cut(uri[1:], "/")
		part := out[service]
		part.Paths = append(part.Paths, wire.IntrospectedPath{URI: bracedParameters(uri), Methods: allowed})
		slices.SortFunc(part.Paths, func(a, b wire.IntrospectedPath) int { return strings.Compare(a.URI, b.URI) })
		out[service] = part
	}
	return out
}

// bracedParameters writes :id as {id}.
func bracedParameters(uri string) string {
	segments := strings.Split(uri, "/")
	for i, s := range segments {
		if name, isParameter := strings.CutPrefix(s, ":"); isParameter {
			segments[i] = "{" + name + "}"
		}
	}
	return strings.Join(segments, "/")
}

// withoutApollo leads version 4's older addresses to the same operations (quirk 33).
func withoutApollo(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		u := c.Request().URL
		u.Path, u.RawPath = underAPI(u.Path), underAPI(u.RawPath)
		return next(c)
	}
}

func underAPI(path string) string {
	rest, older := strings.CutPrefix(path, "/api/apollo")
	if older && (rest == "" || rest[0] == '/') {
		return "/api" + rest
	}
	return path
}
