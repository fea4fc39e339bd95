package stories

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"testing"

	cloudclient "github.com/dragoman-project/dragoman/sdk/go/cloud"
	elasticsearchclient "github.com/dragoman-project/dragoman/sdk/go/elasticsearch"
	fusionclient "github.com/dragoman-project/dragoman/sdk/go/fusion"
	kuzzleclient "github.com/dragoman-project/dragoman/sdk/go/kuzzle"
)

// Each of these is the first call as the client's README.md shows it.

func TestFirstCallOfElasticsearch(t *testing.T) {
	ctx, address, password := t.Context(), door(t, "DRAGOMAN_TEST_ELASTICSEARCH"), adminPassword(t)

	client, err := elasticsearchclient.NewClientWithResponses(address)
	if err != nil {
		log.Fatal(err)
	}
	login := func(_ context.Context, r *http.Request) error {
		r.SetBasicAuth("admin", password)
		return nil
	}
	me, err := client.AuthenticateWithResponse(ctx, nil, login)
	if err != nil || me.JSON200 == nil {
		log.Fatal(err, me)
	}
	fmt.Println(me.JSON200.Username)

	equal(t, "who is found", me.JSON200.Username, administrator)
}

func TestFirstCallOfCloud(t *testing.T) {
	ctx, address, password := t.Context(), door(t, "DRAGOMAN_TEST_CLOUD"), adminPassword(t)

	client, err := cloudclient.NewClientWithResponses(address)
	if err != nil {
		log.Fatal(err)
	}
	login, err := client.LoginWithResponse(ctx, cloudclient.LoginRequest{Username: "admin", Password: password})
	if err != nil || login.JSON200 == nil {
		log.Fatal(err, login)
	}
	token := func(_ context.Context, r *http.Request) error {
		r.Header.Set("Authorization", "Bearer "+login.JSON200.Token)
		return nil
	}
	me, err := client.GetCurrentUserWithResponse(ctx, token)
	if err != nil || me.JSON200 == nil {
		log.Fatal(err, me)
	}
	fmt.Println(me.JSON200.UserName)

	equal(t, "who is found", me.JSON200.UserName, administrator)
}

func TestFirstCallOfKuzzle(t *testing.T) {
	ctx, address, password := t.Context(), door(t, "DRAGOMAN_TEST_KUZZLE"), adminPassword(t)

	client, err := kuzzleclient.NewClientWithResponses(address)
	if err != nil {
		log.Fatal(err)
	}
	name := "admin"
	login, err := client.LoginWithResponse(ctx, "local", nil, kuzzleclient.LocalCredentials{Username: &name, Password: &password})
	if err != nil || login.JSON200 == nil {
		log.Fatal(err, login)
	}
	token := func(_ context.Context, r *http.Request) error {
		r.Header.Set("Authorization", "Bearer "+*login.JSON200.Result.Jwt)
		return nil
	}
	me, err := client.GetCurrentUserWithResponse(ctx, nil, token)
	if err != nil || me.JSON200 == nil {
		log.Fatal(err, me)
	}
	fmt.Println(me.JSON200.Result.ID)

	equal(t, "who is found", me.JSON200.Result.ID, administrator)
}

func TestFirstCallOfFusion(t *testing.T) {
	ctx, address, password := t.Context(), door(t, "DRAGOMAN_TEST_FUSION"), adminPassword(t)

	client, err := fusionclient.NewClientWithResponses(address)
	if err != nil {
		log.Fatal(err)
	}
	login := func(_ context.Context, r *http.Request) error {
		r.SetBasicAuth("admin", password)
		return nil
	}
	name := "admin"
	users, err := client.GetUsersWithResponse(ctx, &fusionclient.GetUsersParams{Username: &name}, login)
	if err != nil || users.JSON200 == nil {
		log.Fatal(err, users)
	}
	fmt.Println((*users.JSON200)[0].Username)

	equal(t, "who is found", (*users.JSON200)[0].Username, administrator)
}
