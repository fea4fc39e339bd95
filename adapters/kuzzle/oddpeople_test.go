package kuzzle

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// oddPeople are users that this door and the others may have made: texts that
// patterns and databases dislike, numbers as texts and beyond what a float64
// tells apart, lists in lists, nulls, empty texts, dates, other doors' profiles
// and data, and properties behind a field that another door has set.
func oddPeople() []dragoman.User {
	here := func(id, content string, u dragoman.User) dragoman.User {
		u.ID = id
		u.SetExtension(Dialect, json.RawMessage(content))
		return u
	}
	named := func(fullName, email string) dragoman.User {
		return dragoman.User{FullName: &fullName, Email: &email}
	}
	held := func(roles ...string) dragoman.User { return dragoman.User{Roles: roles} }
	there := dragoman.User{ID: "jack", Username: "jack-login", FullName: pointer("Jack Black"), Roles: []string{"admin", "superuser"}}
	there.SetExtension("elasticsearch", json.RawMessage(`{"color":"red","rank":1,"fullname":"red"}`))
	return []dragoman.User{
		here("u0", `{"color":"red","rank":1,"deep":{"n":2},"born":"1815-12-10","zone":"North_4","nick":"Lamp Keeper","level":12,"flag":true,"badges":[{"name":"red","n":1},{"name":"blue","n":2,"note":"for ada"}]}`, named("Ada Lovelace", "ada@example.com")),
		here("u1", `{"color":"blue","rank":2.5,"born":"1815-12-10T10:00:00Z","zone":"red","nick":"red lamp-post","level":-3,"since":"2020-01-02T03:04:05Z","flag":false}`, named("ada LOVELACE", "bob@EXAMPLE.com")),
		here("u2", `{"color":["red","blue"],"rank":[1,3],"list":[["red",1],{"n":1}],"zone":["north_4","ada@example.com"],"nick":["de builder","Été"],"level":[1,5],"since":1577934245000,"badges":{"name":"red","n":2,"note":"red lamp"}}`, held("default", "cook")),
		here("u3", `{"color":null,"rank":"2","deep":{"n":null},"zone":"","nick":"","level":null,"since":"2020-01-02","badges":[]}`, held("default", "default")),
		here("u4", `{"level":"12","since":"2020-01-02T05:04:05+02:00","weight":"2.5","color":true,"deep":{},"fullname":{"first":"red"},"email":7}`, held(dragoman.RoleAdmin)),
		here("u5", `{"level":12.7,"since":"1577934245000","weight":2.5,"rank":2,"color":"redder","deep":{"n":[2,"red",false]}}`, held("admin", "administrator")),
		here("u6", `{"level":-3.9,"since":"2020","weight":" 1e1 ","color":[],"rank":0,"list":[null],"email":["red","ada@example.com"]}`, held("~admin")),
		here("u7", `{}`, dragoman.User{}),
		here("u8", `{"level":["5.9"," 7"],"since":"2020-01-02T03:04:05.678Z","weight":[1,"-3"],"color":"","rank":-1,"list":[""," "]}`, named("", " ")),
		here("u9", `{"color":"rouge été 🙂","rank":"9007199254740993","deep":{"n":"É"}}`, named("Été", "É@é.fr")),
		here("u10", `{"rank":9007199254740993,"color":"Red","list":[true,null,"red"],"zone":"12","nick":"12 true","level":0,"since":["2019-12-31T23:59:59.999Z","2020-01-03"]}`, held(dragoman.RoleViewer)),
		here("u11", `{"level":0.5,"since":"2020-01-03T00:00:00.000+00:30","weight":"0x10","color":"red blue","list":["red","blue",2,true],"rank":[]}`, held("viewer", "ADMIN")),
		here("u12", `{"level":"-0.5","since":2020,"weight":"heavy","fullname":{"first":"red"},"email":{"work":"red"},"color":"ada@example.com bob"}`, named("Bob de builder", "@")),
		here("u13", `{"level":"x","since":"yesterday","weight":null,"email":"red","fullname":7,"color":"x*y?z\\","deep":{"n":"100%"},"list":["a_b","[a]","aXb"]}`, named(`x*y?z\`, "a.b@c_d.e")),
		here("u14", `{"level":7.0,"since":["2020-01-02","2020-01-01T23:00:00-01:00"],"weight":-0.0,"color":"RED\nblue","rank":1e300,"deep":{"n":{"n":1}},"born":null}`, named("de\tbuilder bob", "red@blue@d")),
		here("ADA", `{"color":"ada  lovelace","rank":true,"_kuzzle_info":{"author":"red"},"profileIds":["red"]}`, held("red")),
		{ID: "7b1d8f0e-53a4-4c67-9d53-0a8f6f2f4e11", Username: "jane", Roles: []string{"admin"}, Email: pointer("jane")},
		there,
	}
}

// oddWorld is a directory of them, some made and some changed through the door,
// and how getUser shows everybody.
func oddWorld(t *testing.T, dsn string) (w *adaptertest.World, bearer string, all []seen) {
	w = openOn(t, dsn)
	bearer = "Authorization: Bearer " + logIn(t, w)
	for _, u := range oddPeople() {
		w.MustCreate(t, u, "")
		w.Clock.Advance(time.Second)
	}
	properties := object{}
	for name, kind := range oddMapping {
		properties[name] = object{"type": kind}
	}
	properties["badges"] = object{"type": "nested", "properties": object{
		"name": object{"type": whole}, "n": object{"type": counted}, "note": object{"type": spoke},
	}}
	for _, write := range [][3]string{
		{"PUT", "/users/_mapping", string(rawjson.Must(object{"properties": properties}))},
		{"POST", "/users/u15/_create", `{"content":{"profileIds":["default"],"fullname":"Jane Red","rank":2,"color":"redder red"}}`},
		{"PUT", "/users/u3/_update", `{"deep":{"n":"2"}}`},
	} {
		if answer, text := w.Do(write[0], write[1], write[2], bearer); answer.StatusCode != 200 {
			t.Fatal(text)
		}
	}
	page, err := w.Directory.Users(adaptertest.Service(), dragoman.Query{Door: Dialect})
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range page.Users {
		all = append(all, look(t, w, bearer, "users", u.ID))
	}
	return w, bearer, all
}

// oddProfiles is a directory with profiles whose content is as odd, and how
// getProfile shows them all.
func oddProfiles(t *testing.T) (w *adaptertest.World, bearer string, all []seen) {
	w = open(t)
	bearer = "Authorization: Bearer " + logIn(t, w)
	const policies = `"policies":[{"roleId":"default"},{"roleId":"admin","restrictedTo":[{"index":"red"},{"index":"blue"}]}]`
	for id, content := range map[string]string{
		"p0": `"color":"red","rank":1,"deep":{"n":2},"policies":[{"roleId":"default"}]`,
		"p1": `"color":["red","blue"],"rank":[3,1],"list":[{"n":1},{"n":["red",2]},[{"n":null}]],` + policies,
		"p2": `"color":null,"rank":"2","deep":[{"n":"é"},{"n":false}],"rateLimit":7,` + policies,
		"p3": `"color":"RED blue","rank":9007199254740993,"deep":{"n":{}},"list":[],"policies":[{"roleId":"anonymous"}]`,
		"P":  `"color":"x*y?z\\","rank":true,"list":[[1,2],"red"],"policies":[{"roleId":"default"}]`,
	} {
		if answer, text := w.Do("PUT", "/profiles/"+id, "{"+content+"}", bearer); answer.StatusCode != 200 {
			t.Fatal(text)
		}
		w.Clock.Advance(time.Second)
	}
	for _, id := range []string{"p0", "p1", "p2", "p3", "P", "admin", "anonymous", "default", "viewer"} {
		p := look(t, w, bearer, "profiles", id)
		p.deep = true
		all = append(all, p)
	}
	return w, bearer, all
}

func look(t *testing.T, w *adaptertest.World, bearer, at, id string) seen {
	header := []string{bearer}
	if at == "users" { // version 2 does not tell who created them, and searches find it all the same
		header = append(header, inVersion1)
	}
	_, text := w.Do("GET", "/"+at+"/"+id, "", header...)
	var answer struct {
		Result struct {
			Source object `json:"_source"`
		}
	}
	if err := json.Unmarshal([]byte(text), &answer); err != nil || answer.Result.Source == nil {
		t.Fatalf("%s: %s", id, text)
	}
	return seen{id: id, source: answer.Result.Source}
}

// inVersion1 asks for an answer of version 1, which tells who wrote a user.
const inVersion1 = `X-Kuzzle-Volatile: {"sdkVersion":"6.2.8"}`
