// Package dragoman runs a Dragoman in a container, for tests that use
// containers anyway. Go tests that need none have package dragomantest of the
// main module, which starts in their own process.
package dragoman

import (
	"context"
	"fmt"
	"strings"

	"github.com/testcontainers/testcontainers-go"
	"github.com/testcontainers/testcontainers-go/wait"
)

const password = "ephemeral-admin-1"

var ports = map[string]string{
	"elasticsearch": "9200/tcp", "cloud": "12400/tcp", "kuzzle": "7512/tcp", "fusion": "6764/tcp", "management": "8080/tcp",
}

// Container is a running Dragoman that keeps nothing.
type Container struct {
	testcontainers.Container
	// Elasticsearch, Cloud, Kuzzle, Fusion and Management are addresses without
	// a slash at the end.
	Elasticsearch, Cloud, Kuzzle, Fusion, Management string
	// Username and Password are the administrator's.
	Username, Password string
}

// WithSeed makes what a seed file's text describes (docs/seed.md of the main
// module). It may be given more than once.
func WithSeed(text string) testcontainers.CustomizeRequestOption {
	return func(r *testcontainers.GenericContainerRequest) error {
		path := fmt.Sprintf("/tmp/seed%d", len(r.Files))
		r.Files = append(r.Files, testcontainers.ContainerFile{
			Reader: strings.NewReader(text), ContainerFilePath: path, FileMode: 0o444,
		})
		r.Cmd = append(r.Cmd, "--seed", path)
		return nil
	}
}

// WithPassword gives the administrator another password.
func WithPassword(password string) testcontainers.CustomizeRequestOption {
	return testcontainers.WithEnv(map[string]string{variable: password})
}

const variable = "DRAGOMAN_ADMIN_PASSWORD"

// Run starts an image of "make dist" and returns when every door answers.
// Terminate what it returns, also beside an error.
func Run(ctx context.Context, image string, options ...testcontainers.ContainerCustomizer) (*Container, error) {
	request, err := requestFor(image, options...)
	if err != nil {
		return nil, err
	}
	started, err := testcontainers.GenericContainer(ctx, request)
	if started == nil {
		return nil, err
	}
	c := &Container{Container: started, Username: "admin", Password: request.Env[variable]}
	if err != nil {
		return c, fmt.Errorf("start dragoman: %w", err)
	}
	for door, field := range map[string]*string{
		"elasticsearch": &c.Elasticsearch, "cloud": &c.Cloud, "kuzzle": &c.Kuzzle, "fusion": &c.Fusion, "management": &c.Management,
	} {
		if *field, err = started.PortEndpoint(ctx, ports[door], "http"); err != nil {
			return c, fmt.Errorf("find the port of %s: %w", door, err)
		}
	}
	return c, nil
}

func requestFor(image string, options ...testcontainers.ContainerCustomizer) (testcontainers.GenericContainerRequest, error) {
	request := testcontainers.GenericContainerRequest{
		ContainerRequest: testcontainers.ContainerRequest{
			Image: image, Cmd: []string{"serve", "--ephemeral"}, Env: map[string]string{variable: password},
			WaitingFor: wait.ForLog(`"ready":true`),
		},
		Started: true,
	}
	for _, port := range ports {
		request.ExposedPorts = append(request.ExposedPorts, port)
	}
	for _, option := range options {
		if err := option.Customize(&request); err != nil {
			return request, err
		}
	}
	return request, nil
}
