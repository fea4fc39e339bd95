package dragomantest_test

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman/dragomantest"
)

// In a test it is dragomantest.Start(t, …), which ends with the test. Examples
// with the vendors' own Go clients are in clients/go/dragomantest_test.go.
func Example() {
	d, err := dragomantest.Open(dragomantest.Seed(`
elasticsearch:
  users:
    jack: {password: s3cret-password, full_name: Jack N, roles: [viewer]}`))
	if err != nil {
		log.Fatal(err)
	}
	defer d.Close()

	request, _ := http.NewRequest("GET", d.Elasticsearch.URL+"/_security/_authenticate", nil)
	request.SetBasicAuth("jack", "s3cret-password")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	var who struct {
		Username string
		FullName string `json:"full_name"`
	}
	_ = json.NewDecoder(response.Body).Decode(&who)
	fmt.Println(response.StatusCode, who.Username, who.FullName)
	// Output: 200 jack Jack N
}

// A client that takes an http.Client needs no network.
func ExampleDoor_Client() {
	d, err := dragomantest.Open(dragomantest.Seed("users: [{username: kim, password: s3cret-password1}]"))
	if err != nil {
		log.Fatal(err)
	}
	defer d.Close()

	response, err := d.Kuzzle.Client().Post("http://kuzzle/_login/local", "application/json",
		strings.NewReader(`{"username":"kim","password":"s3cret-password1"}`))
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	var login struct {
		Status int
		Result struct {
			ID string `json:"_id"`
		}
	}
	_ = json.NewDecoder(response.Body).Decode(&login)
	fmt.Println(login.Status, login.Result.ID)
	// Output: 200 kim
}

// What retries is tried on a door that fails.
func ExampleDoor_Fail() {
	d, err := dragomantest.Open()
	if err != nil {
		log.Fatal(err)
	}
	defer d.Close()

	d.Fusion.Fail(http.StatusServiceUnavailable, 2)
	for range 3 {
		response, err := d.Fusion.Client().Get(d.Fusion.URL + "/api")
		if err != nil {
			log.Fatal(err)
		}
		_, _ = io.Copy(io.Discard, response.Body)
		fmt.Print(response.StatusCode, " ")
	}
	fmt.Println(len(d.Requests()), d.Requests()[0].Path)
	// Output: 503 503 200 3 /api
}

// Going back takes microseconds, so that each test of a suite has the same
// directory.
func ExampleDragoman_Reset() {
	d, err := dragomantest.Open()
	if err != nil {
		log.Fatal(err)
	}
	defer d.Close()
	count := func() int {
		request, _ := http.NewRequest("GET", d.Cloud.URL+"/api/v1/users", nil)
		request.SetBasicAuth(d.Admin.Username, d.Admin.Password)
		response, err := d.Cloud.Client().Do(request)
		if err != nil {
			log.Fatal(err)
		}
		defer response.Body.Close()
		var list struct{ Users []any }
		_ = json.NewDecoder(response.Body).Decode(&list)
		return len(list.Users)
	}
	before := count()
	request, _ := http.NewRequest("POST", d.Cloud.URL+"/api/v1/users", strings.NewReader(
		`{"user_name":"bob","security":{"password":"s3cret-password1","roles":["ece_platform_viewer"]}}`))
	request.Header.Set("Content-Type", "application/json")
	request.SetBasicAuth(d.Admin.Username, d.Admin.Password)
	if _, err := d.Cloud.Client().Do(request); err != nil {
		log.Fatal(err)
	}
	fmt.Println(count() - before)
	d.Reset()
	fmt.Println(count() - before)
	// Output:
	// 1
	// 0
}

// The clock is the test's: nothing has to wait for a session to end.
func ExampleDragoman_Advance() {
	d, err := dragomantest.Open()
	if err != nil {
		log.Fatal(err)
	}
	defer d.Close()

	d.SetTime(time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC))
	d.Advance(90 * time.Minute)
	fmt.Println(d.Now().Format(time.TimeOnly))
	// Output: 01:30:00
}
