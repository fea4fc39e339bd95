package connect

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/passwords"
)

// Form is how a kind of file is read and written.
type Form struct {
	Able Able
	// Read is what the file holds; Write is the file with exactly that in it. was
	// is the file as it is, nil if there is none, from which comments may be kept.
	Read  func(was Files) (Content, error)
	Write func(was Files, c Content) (Files, error)
	// Names are the files in a directory; one that is "" is the path itself.
	Names []string
	// Thing is a role of the directory as the file would show it.
	Thing func(object Object, shared string, body json.RawMessage) Thing
}

// Files are texts by their names.
type Files map[string][]byte

// Content is what files hold.
type Content struct {
	Users  []User
	Things []Thing
}

// FileTarget is a target that is a file, or a directory of files. What is sent
// is collected, and written by Flush: each file is the old one or the new one,
// whatever happens.
type FileTarget struct {
	form Form
	path string
	// HashCost is that of passwords that are made up; 0 is the ordinary one.
	HashCost int

	mu      sync.Mutex
	source  bool // the first file must be there
	loaded  bool
	was     Files
	content Content
	at      map[string]int // where a user stands; deleted ones have no name
	changed bool
}

// NewFileTarget opens nothing yet.
func NewFileTarget(path string, f Form) (*FileTarget, error) {
	if path == "" {
		return nil, errors.New("the path is missing")
	}
	return &FileTarget{form: f, path: path}, nil
}

// Able is what the form can do.
func (t *FileTarget) Able() Able { return t.form.Able }

func (t *FileTarget) pathOf(name string) string {
	if name == "" {
		return t.path
	}
	return filepath.Join(t.path, name)
}

// load reads the files anew.
func (t *FileTarget) load() (err error) {
	if t.was, err = t.readFiles(); err != nil {
		return err
	}
	content, err := t.form.Read(t.was)
	if err != nil {
		return fmt.Errorf("%s: %w", t.path, err)
	}
	t.content, t.loaded, t.changed = content, true, false
	t.at = make(map[string]int, len(content.Users))
	for i, u := range content.Users {
		if first, twice := t.at[u.Username]; twice && !u.Reserved && !content.Users[first].Reserved {
			t.loaded = false
			return fmt.Errorf("%s: the user %q is in it twice", t.path, u.Username)
		}
		t.at[u.Username] = i
	}
	return nil
}

// AsSource has it be read as what must be there: a file that is missing is no
// file without users.
func (t *FileTarget) AsSource() { t.source = true }

func (t *FileTarget) readFiles() (Files, error) {
	files := Files{}
	for i, name := range t.form.Names {
		text, err := os.ReadFile(t.pathOf(name))
		if mayLack := !t.form.Able.ReadOnly && (!t.source || i > 0); mayLack && errors.Is(err, fs.ErrNotExist) {
			continue // a target may begin with nothing
		}
		if err != nil {
			return nil, err
		}
		files[name] = text
	}
	return files, nil
}

// Users gives those in the file.
func (t *FileTarget) Users(_ context.Context, yield func(User) error) error {
	t.mu.Lock()
	if err := t.load(); err != nil {
		t.mu.Unlock()
		return err
	}
	users := slices.Clone(t.content.Users)
	t.mu.Unlock()
	for _, u := range users {
		if err := yield(u); err != nil {
			return err
		}
	}
	return nil
}

// Things gives what roles grant, by the file.
func (t *FileTarget) Things(_ context.Context, yield func(Thing) error) error {
	t.mu.Lock()
	if err := t.load(); err != nil {
		t.mu.Unlock()
		return err
	}
	things := slices.Clone(t.content.Things)
	t.mu.Unlock()
	for _, one := range things {
		if err := yield(one); err != nil {
			return err
		}
	}
	return nil
}

// Thing is a role of the directory as the file would show it.
func (t *FileTarget) Thing(object Object, shared string, body json.RawMessage) Thing {
	return t.form.Thing(object, shared, body)
}

// The methods of what is sent to a file.
const (
	methodSet    = "SET"
	methodRemove = "REMOVE"
)

// Line is a user in JSON, as our own formats write one: the words of a seed file.
type Line struct {
	Username   string                               `json:"username"`
	ID         string                               `json:"id,omitempty"`
	FullName   *string                              `json:"full_name,omitempty"`
	Email      *string                              `json:"email,omitempty"`
	Enabled    *bool                                `json:"enabled,omitempty"`
	Roles      []string                             `json:"roles,omitempty"`
	Password   string                               `json:"password,omitempty"`
	Hash       string                               `json:"password_hash,omitempty"`
	Extensions map[dragoman.Dialect]json.RawMessage `json:"extensions,omitempty"`
}

// ReadLine is the user that one line describes. What it says of a line quotes
// nothing of it.
func ReadLine(text []byte) (User, error) {
	var line Line
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&line); err != nil {
		return User{}, errors.New("this is no user in JSON")
	}
	if line.Username == "" {
		return User{}, errors.New("the username is missing")
	}
	return line.User(), nil
}

// LineOf is a user as a line. A user who is enabled says nothing of it.
func LineOf(u *User) Line {
	l := Line{
		Username: u.Username, FullName: u.FullName, Email: u.Email, Roles: u.Roles, Password: string(u.Password),
		Hash: string(u.Credential.Hash), Extensions: u.Extensions,
	}
	if u.ID != u.Username {
		l.ID = u.ID
	}
	if !u.Enabled {
		l.Enabled = &u.Enabled
	}
	return l
}

// User is the user that a line describes.
func (l Line) User() User {
	u := User{User: dragoman.User{
		ID: l.ID, Username: l.Username, FullName: l.FullName, Email: l.Email, Enabled: l.Enabled == nil || *l.Enabled,
		Roles: l.Roles, Extensions: l.Extensions,
	}, Password: Secret(l.Password)}
	u.SetPassword(dragoman.PasswordHash(l.Hash))
	return u
}

// Requests are lines to set or to remove.
func (t *FileTarget) Requests(c *Change) []Request {
	path := string(c.Object) + " " + c.Name
	switch {
	case c.Action == Delete:
		return []Request{{Method: methodRemove, Path: path}}
	case c.Object != ObjectUser:
		return []Request{{Method: methodSet, Path: path, Body: c.Body()}}
	}
	u := User{User: *c.User()}
	hash := u.Credential.IsSet()
	u.Credential = dragoman.Credential{}
	members := Members(Encode(LineOf(&u)))
	r := Request{Method: methodSet, Path: path}
	switch {
	case c.Password == PasswordMadeUp:
		value, place := Hidden(SecretPassword, "password")
		members["password"], r.Secrets = value, []SecretPlace{place}
	case hash:
		value, place := Hidden(SecretHash, "password_hash")
		members["password_hash"], r.Secrets = value, []SecretPlace{place}
	}
	r.Body = Encode(members)
	return []Request{r}
}

// Send notes a line for Flush.
func (t *FileTarget) Send(_ context.Context, r Request) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.loaded {
		if err := t.load(); err != nil {
			return err
		}
	}
	t.changed = true
	object, name := cutOnce(r.Path)
	if Object(object) != ObjectUser {
		return t.sendThing(Object(object), name, r)
	}
	at, there := t.at[name]
	if r.Method == methodRemove {
		if there {
			t.content.Users[at] = User{}
			delete(t.at, name)
		}
		return nil
	}
	var line Line
	if err := json.Unmarshal(r.Body, &line); err != nil {
		return err
	}
	u := line.User()
	if u.Password != "" { // made up: only its hash is kept
		hash, err := passwords.New(string(u.Password), first64(t.HashCost, passwords.DefaultBcryptCost))
		if err != nil {
			return err
		}
		u.SetPassword(dragoman.PasswordHash(hash))
		u.Password = ""
	}
	if !there {
		t.at[name] = len(t.content.Users)
		t.content.Users = append(t.content.Users, u)
		return nil
	}
	if !u.Credential.IsSet() {
		u.Credential = t.content.Users[at].Credential
	}
	t.content.Users[at] = u
	return nil
}

func (t *FileTarget) sendThing(object Object, name string, r Request) error {
	at := slices.IndexFunc(t.content.Things, func(one Thing) bool { return one.Object == object && one.Name == name })
	switch {
	case r.Method == methodRemove && at >= 0:
		t.content.Things = slices.Delete(t.content.Things, at, at+1)
	case r.Method == methodRemove:
	case at >= 0:
		t.content.Things[at].Body = r.Body
	default:
		t.content.Things = append(t.content.Things, Thing{Object: object, Name: name, Body: r.Body})
	}
	return nil
}

func cutOnce(path string) (string, string) {
	for i := range path {
		if path[i] == ' ' {
			return path[:i], path[i+1:]
		}
	}
	return path, ""
}

// Flush writes every file whose text is another one.
func (t *FileTarget) Flush(context.Context) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.changed {
		return nil
	}
	t.content.Users = slices.DeleteFunc(t.content.Users, func(u User) bool { return u.Username == "" })
	files, err := t.form.Write(t.was, t.content)
	if err == nil {
		err = t.unchanged()
	}
	if err != nil {
		return err
	}
	for _, name := range t.form.Names {
		text, wanted := files[name]
		if !wanted || string(text) == string(t.was[name]) {
			continue
		}
		if err := replaceFile(t.pathOf(name), text); err != nil {
			return err
		}
	}
	t.loaded, t.changed = false, false
	return nil
}

// unchanged fails where somebody else has written since the files were read.
func (t *FileTarget) unchanged() error {
	now, err := t.readFiles()
	if err == nil && !maps.EqualFunc(now, t.was, bytes.Equal) {
		t.loaded, t.changed = false, false
		err = fmt.Errorf("%s was changed by somebody else meanwhile: nothing was written; run it again", t.path)
	}
	return err
}

// replaceFile writes beside a file and puts that in its place. It is readable
// to its owner only, or as the one before.
func replaceFile(path string, text []byte) error {
	file, err := os.CreateTemp(filepath.Dir(path), ".dragoman-") // 0600
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	if before, err := os.Stat(path); err == nil {
		if err := file.Chmod(before.Mode().Perm()); err != nil {
			return errors.Join(err, file.Close())
		}
	}
	_, err = file.Write(text)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
