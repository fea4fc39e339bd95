package clients

import (
	"context"
	"fmt"
	"io"
	"log"
	"net/http"

	"github.com/elastic/cloud-sdk-go/pkg/api"
	"github.com/elastic/cloud-sdk-go/pkg/api/userapi"
	"github.com/elastic/cloud-sdk-go/pkg/auth"
	elasticsearch7 "github.com/elastic/go-elasticsearch/v7"
	elasticsearch8 "github.com/elastic/go-elasticsearch/v8"
	elasticsearch9 "github.com/elastic/go-elasticsearch/v9"

	"github.com/dragoman-project/dragoman/dragomantest"
)

// The examples here use dragomantest with each vendor's client that exists in
// Go. In a test, standIn would be dragomantest.Start(t, dragomantest.Seed(people)).

const people = `
users:
  - {username: jack, password: s3cret-password1, full_name: Jack N, roles: ["@viewer"]}
`

func standIn() *dragomantest.Dragoman {
	d, err := dragomantest.Open(dragomantest.Seed(people))
	if err != nil {
		log.Fatal(err)
	}
	return d
}

func Example_goElasticsearch9() {
	d := standIn()
	defer d.Close()
	client, err := elasticsearch9.NewTypedClient(elasticsearch9.Config{
		Addresses: []string{d.Elasticsearch.URL}, Username: "jack", Password: "s3cret-password1",
	})
	if err != nil {
		log.Fatal(err)
	}
	who, err := client.Security.Authenticate().Do(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(who.Username, who.Roles)
	// Output: jack [viewer]
}

// The client's transport may be the door itself: no port, no network.
func Example_goElasticsearch8WithoutNetwork() {
	d := standIn()
	defer d.Close()
	client, err := elasticsearch8.NewTypedClient(elasticsearch8.Config{
		Addresses: []string{"http://elasticsearch:9200"}, Transport: d.Elasticsearch,
		Username: d.Admin.Username, Password: d.Admin.Password,
	})
	if err != nil {
		log.Fatal(err)
	}
	users, err := client.Security.GetUser().Username("jack").Do(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(*users["jack"].FullName)
	// Output: Jack N
}

// A client that retries meets a door that fails twice; this one also asks GET /,
// whether it has met its product.
func Example_goElasticsearch7Retries() {
	d := standIn()
	defer d.Close()
	client, err := elasticsearch7.NewClient(elasticsearch7.Config{
		Addresses: []string{d.Elasticsearch.URL}, Username: "jack", Password: "s3cret-password1",
		RetryOnStatus: []int{http.StatusServiceUnavailable}, MaxRetries: 3,
	})
	if err != nil {
		log.Fatal(err)
	}
	d.Elasticsearch.Fail(http.StatusServiceUnavailable, 2)
	response, err := client.Security.Authenticate()
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	_, _ = io.Copy(io.Discard, response.Body)
	fmt.Println(response.StatusCode, "after", len(d.Requests()), "requests")
	// Output: 200 after 4 requests
}

func Example_cloudSDKGo() {
	d := standIn()
	defer d.Close()
	login, err := auth.NewUserLogin(d.Admin.Username, d.Admin.Password)
	if err != nil {
		log.Fatal(err)
	}
	cloud, err := api.NewAPI(api.Config{
		Client: new(http.Client), Host: d.Cloud.URL, AuthWriter: login, ErrorDevice: io.Discard,
	})
	if err != nil {
		log.Fatal(err)
	}
	jack, err := userapi.Get(userapi.GetParams{API: cloud, UserName: "jack"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(jack.FullName)
	// Output: Jack N
}
