package server_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/spf13/pflag"

	"github.com/dragoman-project/dragoman/server"
)

// configure loads without any help from the test: HOME is /home/ada.
func configure(t *testing.T, file string, environ []string, args ...string) (server.Config, error) {
	t.Helper()
	settings := server.NewSettings(dialects())
	flags := pflag.NewFlagSet("test", pflag.ContinueOnError)
	settings.AddFlags(flags)
	if file != "" {
		args = append(args, "--config="+write(t, "dragoman.yaml", file))
	}
	if err := flags.Parse(args); err != nil {
		t.Fatal(err)
	}
	return settings.LoadServing(flags, append(environ, "HOME=/home/ada"))
}

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestConfigDefaults(t *testing.T) {
	c, err := configure(t, "", nil)
	if err != nil {
		t.Fatal(err)
	}
	if c.Database != "sqlite:/home/ada/.local/share/dragoman/dragoman.db" {
		t.Errorf("the database is %s", c.Database)
	}
	for door, want := range map[string]string{"parrot": "127.0.0.1:9", "management": "127.0.0.1:8080"} {
		if c.Listen[door] != want {
			t.Errorf("%s listens at %q", door, c.Listen[door])
		}
	}
	if c.HashCost != 10 || c.MaxBody != 0 || c.ShutdownTimeout != 15*time.Second || c.LogFormat != "auto" {
		t.Errorf("got %d, %d, %s, %q", c.HashCost, c.MaxBody, c.ShutdownTimeout, c.LogFormat)
	}
}

func TestConfigDefaultDatabase(t *testing.T) {
	for name, row := range map[string]struct{ xdg, want string }{
		"DataHome":         {"/data", "sqlite:/data/dragoman/dragoman.db"},
		"RelativeDataHome": {"data", "sqlite:/home/ada/.local/share/dragoman/dragoman.db"},
	} {
		t.Run(name, func(t *testing.T) {
			c, err := configure(t, "", []string{"XDG_DATA_HOME=" + row.xdg})
			if err != nil || c.Database != row.want {
				t.Errorf("got %s, %v", c.Database, err)
			}
		})
	}
}

func TestConfigPrecedence(t *testing.T) {
	file := "hash-cost: 5\nmax-body: 5\nlog-level: warn\nlisten-parrot: off\nread-timeout: 5s\n"
	environ := []string{"DRAGOMAN_HASH_COST=6", "DRAGOMAN_MAX_BODY=6", "DRAGOMAN_LOG_LEVEL=error"}
	c, err := configure(t, file, environ, "--hash-cost=7")
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprint(c.HashCost, c.MaxBody, c.LogLevel, c.Listen["parrot"] == "", c.ReadTimeout, c.IdleTimeout)
	if want := "7 6 ERROR true 5s 2m0s"; got != want {
		t.Errorf("flag, variable, variable, file, file, default: got %s, want %s", got, want)
	}
}

func TestConfigFileByVariableAndFlag(t *testing.T) {
	first, second := write(t, "first.yaml", "hash-cost: 5"), write(t, "second.yaml", "hash-cost: 6")
	c, err := configure(t, "", []string{"DRAGOMAN_CONFIG=" + first})
	if err != nil || c.HashCost != 5 {
		t.Errorf("by variable: %d, %v", c.HashCost, err)
	}
	c, err = configure(t, "", []string{"DRAGOMAN_CONFIG=" + first}, "--config", second)
	if err != nil || c.HashCost != 6 {
		t.Errorf("by flag: %d, %v", c.HashCost, err)
	}
}

func TestConfigAccepts(t *testing.T) {
	for name, row := range map[string]struct {
		file    string
		environ []string
		args    []string
	}{
		"EmptyFile":         {file: "# nothing yet\n"},
		"KeyWithoutValue":   {file: "hash-cost:\ntls-cert:\n"},
		"OffAsYAMLBoolean":  {file: "listen-parrot: false\n"},
		"NumberAsText":      {file: "hash-cost: \"5\"\n"},
		"IPv6":              {args: []string{"--listen-parrot=[::1]:9200"}},
		"EveryInterface":    {args: []string{"--listen-parrot=:9200"}},
		"Postgres":          {args: []string{"--database=postgres://ada:secret@db/dragoman?sslmode=require"}},
		"PostgresQL":        {args: []string{"--database=postgresql://db/dragoman"}},
		"Memory":            {args: []string{"--database=sqlite::memory:"}},
		"KubernetesService": {environ: []string{"DRAGOMAN_PORT=tcp://10.0.0.1:80", "DRAGOMAN_SERVICE_HOST=10.0.0.1", "DRAGOMAN_PORT_80_TCP_ADDR=10.0.0.1", "DRAGOMAN_API_SERVICE_PORT_HTTP=80"}},
		"TestVariables":     {environ: []string{"DRAGOMAN_TEST_POSTGRES=x", "DRAGOMAN_REQUIRE_POSTGRES=1"}},
		"NoSettings":        {environ: []string{"DRAGOMAN_SET="}},
		"EightLetters":      {environ: []string{"DRAGOMAN_ADMIN_PASSWORD=pässwört"}},
		"DoorSettings":      {file: "dialects: {parrot: {settings: {colour: green}}}\n"},
		"DoorSettingBool":   {file: "dialects: {kuzzle: {settings: {cookie_auth: false}}}\n"},
		"DoorSettingNested": {file: "dialects: {kuzzle: {settings: {fields: {email: mail}}}}\n"},
		"DoorSettingList":   {file: "dialects: {kuzzle: {settings: {local: {reset_password_expires_in: -1, password_policies: [{appliesTo: '*', expiresAfter: 90d, passwordRegex: '^(?=.*[<,}]).{8,}$'}, {appliesTo: {roles: [admin]}}]}}}}\n"},
		"DoorSettingJSON":   {environ: []string{`DRAGOMAN_SET=kuzzle.dialect=v1,kuzzle.local.password_policies=[{"appliesTo":"*","passwordRegex":"[,\"\\\\]]{8,}"},{"appliesTo":{"users":["a","b"]}}],kuzzle.cookie_auth=false`}},
		"DoorSettingDotted": {file: "dialects: {kuzzle: {settings: {fields.email: mail}}}\n", args: []string{"--set=kuzzle.fields.full_name=name"}},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := configure(t, row.file, row.environ, row.args...); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestConfigRefuses(t *testing.T) {
	short := write(t, "short", "short\n")
	for name, row := range map[string]struct {
		file    string
		environ []string
		args    []string
		want    string
	}{
		"FlagNamesTheFlag":         {args: []string{"--hash-cost=3"}, want: `hash-cost (from --hash-cost): hash cost 3: the cost is out of range: 4 to 14`},
		"CostThatLocksAllOut":      {args: []string{"--hash-cost=17"}, want: `hash-cost (from --hash-cost): hash cost 17: the cost is out of range: 4 to 14`},
		"VariableNamesTheVariable": {environ: []string{"DRAGOMAN_MAX_BODY=2GiB"}, want: `max-body (from DRAGOMAN_MAX_BODY): "2GiB" is not a size`},
		"FileNamesTheFile":         {file: "log-level: loud", want: "dragoman.yaml): \"loud\" is none of debug, info, warn, error"},
		"UnknownInFile":            {file: "hash-cots: 5", want: "hash-cots (in "},
		"UnknownSuggestion":        {file: "hash-cots: 5", want: "there is no such key, did you mean hash-cost?"},
		"UnknownVariable":          {environ: []string{"DRAGOMAN_LISTEN_PAROT=off"}, want: "listen-parot (from DRAGOMAN_LISTEN_PAROT): there is no such key, did you mean listen-parrot?"},
		"ConfigInFile":             {file: "config: other.yaml", want: "config (in "},
		"SetInFile":                {file: "set: parrot.colour=red", want: "set (in "},
		"RolesAsVariable":          {environ: []string{"DRAGOMAN_ROLES=x"}, want: "roles (from DRAGOMAN_ROLES): there is no such key"},
		"ListForAValue":            {file: "hash-cost: [5]", want: "): must be a single value"},
		"FileMissing":              {args: []string{"--config=/nowhere/x.yaml"}, want: "config: cannot read /nowhere/x.yaml: no such file or directory"},
		"FileBroken":               {file: "a: [", want: "config: cannot read "},
		"FileTwiceTheSameKey":      {file: "hash-cost: 5\nhash-cost: 6", want: "already defined"},
		"ListenWithoutPort":        {args: []string{"--listen-parrot=localhost"}, want: `"localhost" is not host:port, off or prefix`},
		"ListenNamedPort":          {args: []string{"--listen-parrot=localhost:http"}, want: "has no port between 0 and 65535"},
		"ListenPortTooHigh":        {args: []string{"--listen-parrot=localhost:65536"}, want: "has no port between 0 and 65535"},
		"ListenTwice":              {args: []string{"--listen-parrot=127.0.0.1:8080"}, want: "listen-management, listen-parrot: both want 127.0.0.1:8080"},
		"DatabaseOfAnotherKind":    {args: []string{"--database=mysql://x"}, want: "database (from --database): must be sqlite:PATH"},
		"DatabaseEmpty":            {environ: []string{"DRAGOMAN_DATABASE="}, want: "database (from DRAGOMAN_DATABASE): must be sqlite:PATH"},
		"DatabaseWithoutPath":      {args: []string{"--database=sqlite:"}, want: "must be sqlite:PATH"},
		"PostgresWithoutName":      {args: []string{"--database=postgres://db"}, want: "must look like postgres://"},
		"TimeWithoutUnit":          {args: []string{"--read-timeout=30"}, want: `read-timeout (from --read-timeout): "30" is not a time`},
		"TimeNegative":             {args: []string{"--read-timeout=-1s"}, want: `"-1s" is not a time`},
		"LogFormat":                {args: []string{"--log-format=xml"}, want: `"xml" is none of auto, text, json`},
		"CertificateAlone":         {args: []string{"--tls-cert=x"}, want: "tls-cert, tls-key: one is set without the other"},
		"CertificateMissing":       {args: []string{"--tls-cert=/no/c", "--tls-key=/no/k"}, want: "tls-cert, tls-key: open /no/c: no such file"},
		"AdminPasswordEmpty":       {environ: []string{"DRAGOMAN_ADMIN_PASSWORD="}, want: "admin-password (from DRAGOMAN_ADMIN_PASSWORD): is empty"},
		"AdminPasswordShort":       {environ: []string{"DRAGOMAN_ADMIN_PASSWORD=seven77"}, want: "is shorter than 8 characters"},
		"AdminPasswordTwice":       {environ: []string{"DRAGOMAN_ADMIN_PASSWORD=longenough", "DRAGOMAN_ADMIN_PASSWORD_FILE=" + short}, want: "only one of them"},
		"AdminPasswordFileMissing": {environ: []string{"DRAGOMAN_ADMIN_PASSWORD_FILE=/no/p"}, want: "admin-password-file: cannot read /no/p: no such file"},
		"AdminPasswordFileShort":   {environ: []string{"DRAGOMAN_ADMIN_PASSWORD_FILE=" + short}, want: "is shorter than 8 characters"},
		"DoorUnknown":              {args: []string{"--set=klingon.a=b"}, want: "dialects.klingon (from --set): there is no such door"},
		"DoorSettingUnknown":       {args: []string{"--set=parrot.weight=b"}, want: "dialects.parrot.settings: a parrot has no weight"},
		"DoorSettingList":          {file: "dialects: {parrot: {settings: {weight: [red]}}}", want: "dialects.parrot.settings: a parrot has no weight"},
		"DoorSettingInAList":       {file: "dialects: {kuzzle: {settings: {local: {password_policies: [{appliesTo: '*', expires: 1d}]}}}}", want: `dialects.kuzzle.settings: local.password_policies: policy 1: unknown field "expires"`},
		"DoorSettingNested":        {file: "dialects: {parrot: {settings: {colour: {of: feathers}}}}", want: "dialects.parrot.settings: a parrot has no colour.of"},
		"DoorSettingMalformed":     {environ: []string{"DRAGOMAN_SET=parrot"}, want: `set (from DRAGOMAN_SET): "parrot" does not look like`},
		"DoorWithoutSettings":      {file: "dialects: {parrot: {colour: red}}", want: "dialects.parrot.colour (in "},
		"DoorAsList":               {file: "dialects: [parrot]", want: "must be a mapping"},
		"RoleRowWithoutName":       {file: "roles: [{parrot: mate}]", want: "row 1 has no name"},
		"RoleRowUnknownDoor":       {file: "roles: [{name: '@a', klingon: b}]", want: `row 1 has "klingon", which is no door`},
		"RoleRowOfABuiltIn":        {file: "roles: [{name: '@admin', parrot: mate}]", want: "row 1 maps @admin for parrot again"},
		"RoleRowTakesABuiltIn":     {file: "roles: [{name: '@mate', parrot: captain}]", want: "are both mapped to"},
		"RoleRowEmpty":             {file: "roles: [{name: '@mate', parrot: ''}]", want: "cannot be mapped"},
		"RolesAsMapping":           {file: "roles: {a: b}", want: "must be a list"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := configure(t, row.file, row.environ, row.args...)
			if err == nil || !strings.Contains(err.Error(), row.want) {
				t.Errorf("got  %v\nwant %s", err, row.want)
			}
		})
	}
}

func TestConfigNamesAllProblemsAtOnce(t *testing.T) {
	_, err := configure(t, "log-level: loud\nnonsense: 1\n", []string{"DRAGOMAN_HASH_COST=99", "DRAGOMAN_ADMIN_PASSWORD_FILE=/no/p"}, "--listen-parrot=x")
	for _, key := range []string{"log-level", "nonsense", "hash-cost", "listen-parrot", "admin-password-file"} {
		if !strings.Contains(fmt.Sprint(err), "\n  "+key) {
			t.Errorf("%s is missing in %v", key, err)
		}
	}
}

func TestConfigErrorsHoldNoSecret(t *testing.T) {
	_, err := configure(t, "", []string{"DRAGOMAN_ADMIN_PASSWORD=hunter2"}, "--database=postgres://ada:hunter2@%zz")
	if err == nil || strings.Contains(err.Error(), "hunter2") {
		t.Errorf("got %v", err)
	}
}

func TestConfigWithoutHome(t *testing.T) {
	settings := server.NewSettings(dialects())
	_, err := settings.Load(pflag.NewFlagSet("test", pflag.ContinueOnError), nil)
	if err == nil || !strings.Contains(err.Error(), "database: there is no home directory") {
		t.Errorf("got %v", err)
	}
}

func TestConfigSecretDoesNotPrint(t *testing.T) {
	c, err := configure(t, "", []string{"DRAGOMAN_ADMIN_PASSWORD=hunter2hunter2"})
	if err != nil || c.AdminPassword != "hunter2hunter2" {
		t.Fatal(c.AdminPassword, err)
	}
	if text := fmt.Sprintf("%v %+v %#v %s", c, c, c, c.AdminPassword); strings.Contains(text, "hunter2") {
		t.Error(text)
	}
}

func TestPasswordFileLosesItsLineEnd(t *testing.T) {
	for _, text := range []string{"a password", "a password\n", "a password\r\n"} {
		c, err := configure(t, "", []string{"DRAGOMAN_ADMIN_PASSWORD_FILE=" + write(t, "p", text)})
		if err != nil || c.AdminPassword != "a password" {
			t.Errorf("%q became %q, %v", text, string(c.AdminPassword), err)
		}
	}
}

func TestDoorSettingsAndRolesReachTheRoom(t *testing.T) {
	file := write(t, "c.yaml", `
dialects: {parrot: {settings: {colour: grey}}}
roles: [{name: "@support", parrot: mate}]
`)
	h := start(t, []string{"DRAGOMAN_SET=parrot.colour=red"}, "--config="+file)
	if _, body := h.get(h.url("parrot", "/colour")); body != "redcaptainmate" {
		t.Errorf("the variable wins and the rows are joined: got %q", body)
	}
}

func TestGeneratedPasswordPleasesEveryDoor(t *testing.T) {
	seen := map[string]bool{}
	for range 1000 {
		p := server.GeneratePassword()
		if len(p) != 20 || !strings.ContainsAny(p, "23456789") || strings.ToUpper(p) == p || strings.ToLower(p) == p || seen[p] {
			t.Fatalf("got %q", p)
		}
		seen[p] = true
	}
}
