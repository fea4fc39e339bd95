package main

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/pocketbase/pocketbase"
	"github.com/pocketbase/pocketbase/apis"
	"github.com/pocketbase/pocketbase/core"
)

// PocketBase is what people of our size pick instead. It is used as its own
// guide says: users without a password are records of a collection, those with
// one of a collection that can log in.
const namePocketBase = "pocketbase"

const (
	pocketAdmin  = "admin@example.org"
	pocketPeople = "people"
	pocketLogins = "logins"
)

func servePocketBase(folder string, users int) error {
	app := pocketbase.NewWithConfig(pocketbase.Config{DefaultDataDir: folder, HideStartBanner: true})
	if err := app.Bootstrap(); err != nil {
		return err
	}
	if err := app.RunAllMigrations(); err != nil {
		return err
	}
	token, err := preparePocketBase(app, users)
	if err != nil {
		return err
	}
	address, err := freeAddress()
	if err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- apis.Serve(app, apis.ServeConfig{HttpAddr: address}) }()
	if err := awaitAnswer("http://" + address + "/api/health"); err != nil {
		return err
	}
	fmt.Printf("http://%s %s\n", address, token)
	untilClosed(os.Stdin)
	return app.ResetBootstrapState()
}

// preparePocketBase makes the collections, the people, and somebody who may do all.
func preparePocketBase(app core.App, users int) (token string, err error) {
	people := core.NewBaseCollection(pocketPeople)
	people.Fields.Add(
		&core.TextField{Name: "username", Required: true}, &core.TextField{Name: "full_name"}, &core.EmailField{Name: "email"},
		&core.JSONField{Name: "roles", MaxSize: 1 << 20}, &core.JSONField{Name: "metadata", MaxSize: 1 << 20}, &core.BoolField{Name: "enabled"},
	)
	people.AddIndex("people_username", true, "username", "")
	if err := app.Save(people); err != nil {
		return "", err
	}
	if err := app.Save(core.NewAuthCollection(pocketLogins)); err != nil {
		return "", err
	}
	for from := 0; from < users; from += 1000 {
		err := app.RunInTransaction(func(tx core.App) error {
			for i := from; i < min(users, from+1000); i++ {
				p := someone(i)
				r := core.NewRecord(people)
				r.Id = pocketID(i)
				r.Load(map[string]any{"username": p.Username, "full_name": p.FullName, "email": p.Email, "roles": string(p.Roles), "metadata": string(p.Metadata), "enabled": true})
				if err := tx.SaveNoValidate(r); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return "", err
		}
	}
	superusers, err := app.FindCollectionByNameOrId(core.CollectionNameSuperusers)
	if err != nil {
		return "", err
	}
	admin := core.NewRecord(superusers)
	admin.SetEmail(pocketAdmin)
	admin.SetPassword(password)
	if err := app.Save(admin); err != nil {
		return "", err
	}
	return admin.NewAuthToken()
}

// pocketID has the fifteen characters that PocketBase wants.
func pocketID(i int) string { return fmt.Sprintf("person00%07d", i) }

func freeAddress() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	return listener.Addr().String(), listener.Close()
}

func awaitAnswer(address string) error {
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		answer, err := http.Get(address)
		if err != nil {
			continue
		}
		if answer.Body.Close(); answer.StatusCode == http.StatusOK {
			return nil
		}
	}
	return errors.New("it does not answer: " + address)
}
