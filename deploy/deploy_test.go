//go:build deploy

package deploy

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/coder/websocket"

	"github.com/dragoman-project/dragoman/clients/binary"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

const password = "secret-admin-1"

// node is one of three.
type node struct {
	address string
	command *exec.Cmd
	ended   chan struct{}
}

func (n *node) end(how os.Signal) {
	_ = n.command.Process.Signal(how)
	<-n.ended
}

// startNodes starts three nodes on one database, at the ports of the files.
func startNodes(t *testing.T) []*node {
	t.Helper()
	program, err := binary.Build(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	database := pgtest.DSN(t)
	nodes := make([]*node, 3)
	for i := range nodes {
		n := &node{address: fmt.Sprintf("127.0.0.%d", 11+i), ended: make(chan struct{})}
		n.command = exec.Command(program, "serve", "--database", database, "--hash-cost", "4", "--drain-delay", "3s",
			"--listen-elasticsearch", n.address+":9200", "--listen-cloud", n.address+":12400",
			"--listen-kuzzle", n.address+":7512", "--listen-fusion", n.address+":6764", "--listen-management", n.address+":8080")
		n.command.Env = append(os.Environ(), "DRAGOMAN_ADMIN_PASSWORD="+password)
		log, err := os.Create(filepath.Join(t.TempDir(), "node.log"))
		if err != nil {
			t.Fatal(err)
		}
		n.command.Stdout, n.command.Stderr = log, log
		if err := n.command.Start(); err != nil {
			t.Fatal(err)
		}
		go func() { _ = n.command.Wait(); close(n.ended) }()
		t.Cleanup(func() {
			n.end(syscall.SIGKILL)
			if t.Failed() {
				text, _ := os.ReadFile(log.Name())
				t.Logf("%s:\n%s", n.address, text)
			}
		})
		nodes[i] = n
	}
	for _, n := range nodes {
		await(t, http.DefaultClient, "http://"+n.address+":8080/readyz")
	}
	return nodes
}

// await asks until the answer is no failure.
func await(t *testing.T, client *http.Client, address string) {
	t.Helper()
	last := ""
	for range 300 {
		response, err := client.Get(address)
		if err == nil {
			response.Body.Close()
			last = response.Status
			if response.StatusCode < 500 {
				return
			}
		} else {
			last = err.Error()
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatalf("%s: %s", address, last)
}

// written is a file of this folder whose only changes are addresses: the
// nodes' names, and which address of this machine the proxy takes.
func written(t *testing.T, name, proxy string, listen *regexp.Regexp) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	out := regexp.MustCompile(`\bnode([123]):`).ReplaceAllString(string(text), "127.0.0.1$1:")
	out = listen.ReplaceAllString(out, "${1}"+proxy+":${2}")
	path := filepath.Join(t.TempDir(), filepath.Base(name))
	if err := os.WriteFile(path, []byte(out), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// run runs a program until the test ends.
func run(t *testing.T, name string, args ...string) {
	t.Helper()
	command := exec.Command(name, args...)
	var log strings.Builder
	command.Stdout, command.Stderr = &log, &log
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = command.Process.Signal(syscall.SIGTERM)
		_ = command.Wait()
		if t.Failed() {
			t.Logf("%s:\n%s", name, log.String())
		}
	})
}

func TestHAProxy(t *testing.T) {
	nodes := startNodes(t)
	config := written(t, "haproxy.cfg", "127.0.0.2", regexp.MustCompile(`(\tbind ):(\d+)`))
	run(t, "/usr/sbin/haproxy", "-db", "-f", config)
	proxied{t, http.DefaultClient, "http://127.0.0.2"}.story(nodes)
}

func TestNginx(t *testing.T) {
	nodes := startNodes(t)
	config := written(t, "nginx.conf", "127.0.0.3", regexp.MustCompile(`(listen )(\d+)`))
	client := certify(t, filepath.Dir(config))
	run(t, "/usr/sbin/nginx", "-p", filepath.Dir(config), "-e", "stderr", "-c", config, "-g", "daemon off;")
	proxied{t, client, "https://127.0.0.3"}.story(nodes)
}

// certify makes what nginx shows, and a client that trusts it.
func certify(t *testing.T, folder string) *http.Client {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), DNSNames: []string{"localhost"}, NotAfter: time.Now().Add(time.Hour)}
	certificate, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalECPrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	for name, block := range map[string]*pem.Block{
		"cert.pem": {Type: "CERTIFICATE", Bytes: certificate}, "key.pem": {Type: "EC PRIVATE KEY", Bytes: secret},
	} {
		if err := os.WriteFile(filepath.Join(folder, name), pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	parsed, err := x509.ParseCertificate(certificate)
	if err != nil {
		t.Fatal(err)
	}
	trusted := x509.NewCertPool()
	trusted.AddCert(parsed)
	return &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: trusted, ServerName: "localhost"}}}
}

// proxied is a client of the doors behind a proxy.
type proxied struct {
	t      *testing.T
	client *http.Client
	base   string
}

func (p proxied) ask(method, address, body string) (int, string, error) {
	request, err := http.NewRequest(method, p.base+address, strings.NewReader(body))
	if err != nil {
		return 0, "", err
	}
	request.SetBasicAuth("admin", password)
	if body != "" {
		request.Header.Set("Content-Type", "application/json")
	}
	response, err := p.client.Do(request)
	if err != nil {
		return 0, "", err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	return response.StatusCode, string(text), err
}

// story uses every door, then loses one node to a crash and one to a stop while
// clients keep asking.
func (p proxied) story(nodes []*node) {
	t := p.t
	t.Helper()
	for _, port := range []string{":9200/", ":12400/", ":7512/", ":6764/"} {
		await(t, p.client, p.base+port)
	}
	name := url.PathEscape("jo/hn 100%")
	for _, row := range []struct{ method, address, body, want string }{
		{"PUT", ":9200/_security/user/" + name, `{"password":"secret-jo-1","roles":["viewer"]}`, `"created":true`},
		{"GET", ":9200/_security/user/" + name, "", `"username":"jo/hn 100%"`},
		{"GET", ":12400/api/v1/users", "", `"user_name":"jo/hn 100%"`},
		{"GET", ":6764/api/users", "", `"username":"jo/hn 100%"`},
		{"POST", ":7512/_login/local", `{"username":"jo/hn 100%","password":"secret-jo-1"}`, `"jwt":"`},
	} {
		if status, text, err := p.ask(row.method, row.address, row.body); err != nil || status != http.StatusOK || !strings.Contains(text, row.want) {
			t.Errorf("%s %s: %d %v %.300s", row.method, row.address, status, err, text)
		}
	}
	p.webSocket()
	p.keepAsking("a node that is killed", func() { nodes[0].end(syscall.SIGKILL) })
	p.keepAsking("a node that is stopped", func() { nodes[1].end(syscall.SIGTERM) })
}

// webSocket logs in at Kuzzle's door through an upgraded connection.
func (p proxied) webSocket() {
	ctx, cancel := context.WithTimeout(p.t.Context(), 20*time.Second)
	defer cancel()
	address := strings.Replace(p.base, "http", "ws", 1) + ":7512/"
	conn, _, err := websocket.Dial(ctx, address, &websocket.DialOptions{HTTPClient: p.client})
	if err != nil {
		p.t.Fatal(err)
	}
	defer conn.CloseNow()
	if err := conn.Write(ctx, websocket.MessageText, []byte(`{"controller":"auth","action":"login","strategy":"local",
		"body":{"username":"admin","password":"`+password+`"},"requestId":"one"}`)); err != nil {
		p.t.Fatal(err)
	}
	_, text, err := conn.Read(ctx)
	var answer struct {
		RequestID string `json:"requestId"`
		Status    int
	}
	if err != nil || json.Unmarshal(text, &answer) != nil || answer.RequestID != "one" || answer.Status != http.StatusOK {
		p.t.Errorf("over the WebSocket: %v %s", err, text)
	}
}

// keepAsking reads a user from four clients until what happens has happened and
// the proxy has had time to notice; every answer must be the right one.
func (p proxied) keepAsking(while string, happens func()) {
	done := make(chan struct{})
	var clients sync.WaitGroup
	for range 4 {
		clients.Go(func() {
			for n := 0; ; n++ {
				select {
				case <-done:
					return
				case <-time.After(10 * time.Millisecond):
				}
				if status, text, err := p.ask("GET", ":9200/_security/user/admin", ""); err != nil || status != http.StatusOK {
					p.t.Errorf("beside %s, request %d: %d %v %.200s", while, n, status, err, text)
					return
				}
			}
		})
	}
	time.Sleep(300 * time.Millisecond)
	happens()
	time.Sleep(4 * time.Second)
	close(done)
	clients.Wait()
}

func TestPrometheusRules(t *testing.T) {
	for _, args := range [][]string{{"check", "rules", "rules.yaml"}, {"test", "rules", "rules_test.yaml"}} {
		command := exec.Command("promtool", args...)
		command.Dir = "prometheus"
		if out, err := command.CombinedOutput(); err != nil {
			t.Errorf("promtool %s: %v\n%s", args[0], err, out)
		}
	}
}
