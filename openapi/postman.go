package openapi

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// What a Postman collection of version 2.1 is made of, as far as it is used here.
type (
	collection struct {
		Info      collectionInfo `json:"info"`
		Auth      auth           `json:"auth"`
		Variables []variable     `json:"variable"`
		Items     []folder       `json:"item"`
	}
	collectionInfo struct {
		Name        string `json:"name"`
		Description string `json:"description"`
		Version     string `json:"version"`
		Schema      string `json:"schema"`
	}
	folder struct {
		Name        string `json:"name"`
		Description string `json:"description"`
		Items       []item `json:"item"`
	}
	item struct {
		Name     string   `json:"name"`
		Request  request  `json:"request"`
		Response []string `json:"response"` // always empty: what is answered is in the contract
	}
	request struct {
		Method      string     `json:"method"`
		Description string     `json:"description,omitempty"`
		Auth        *auth      `json:"auth,omitempty"`
		Header      []variable `json:"header"`
		Body        *body      `json:"body,omitempty"`
		URL         address    `json:"url"`
	}
	body struct {
		Mode    string          `json:"mode"`
		Raw     string          `json:"raw"`
		Options json.RawMessage `json:"options"`
	}
	address struct {
		Raw      string     `json:"raw"`
		Host     []string   `json:"host"`
		Path     []string   `json:"path"`
		Query    []variable `json:"query,omitempty"`
		Variable []variable `json:"variable,omitempty"`
	}
	auth struct {
		Type   string     `json:"type"`
		Basic  []variable `json:"basic,omitempty"`
		Bearer []variable `json:"bearer,omitempty"`
	}
	variable struct {
		Key         string `json:"key"`
		Value       string `json:"value"`
		Type        string `json:"type,omitempty"`
		Description string `json:"description,omitempty"`
		Disabled    bool   `json:"disabled,omitempty"`
	}
)

// operation is what the collection says of one.
type operation struct {
	Summary     string
	Description string
	Tags        []string
	Parameters  []parameter
	Security    *[]map[string][]string
	RequestBody struct {
		Ref     string `yaml:"$ref"`
		Content map[string]struct {
			Example  yaml.Node
			Examples yaml.Node
		}
	} `yaml:"requestBody"`
}

type parameter struct {
	Ref         string `yaml:"$ref"`
	Name        string
	In          string
	Description string
	Required    bool
	Example     any
}

var methods = []string{"get", "put", "post", "delete", "head", "options", "patch"}

// Postman is the contract as a collection for Postman, Bruno, Insomnia and
// others: a folder for each tag, an example in each request, the base address,
// the user name, the password and the token as variables.
func (c *Contract) Postman(base string) ([]byte, error) {
	var doc struct {
		Info struct{ Title, Version, Description string }
		Tags []struct{ Name, Description string }

		Components struct {
			Parameters      map[string]parameter
			RequestBodies   map[string]yaml.Node                     `yaml:"requestBodies"`
			SecuritySchemes map[string]struct{ Type, Scheme string } `yaml:"securitySchemes"`
		}
		Paths yaml.Node
	}
	if err := c.root.Decode(&doc); err != nil {
		return nil, err
	}
	out := collection{
		Info: collectionInfo{
			doc.Info.Title, doc.Info.Description, doc.Info.Version,
			"https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
		},
		Auth: auth{Type: "bearer", Bearer: []variable{{Key: "token", Value: "{{token}}", Type: "string"}}},
		Variables: []variable{
			{Key: "baseUrl", Value: base, Type: "string"},
			{Key: "username", Value: "admin", Type: "string"},
			{Key: "password", Value: "", Type: "string"},
			{Key: "token", Value: "", Type: "string"},
		},
	}
	for _, scheme := range doc.Components.SecuritySchemes {
		if scheme.Type == "http" && scheme.Scheme == "basic" {
			out.Auth = auth{Type: "basic", Basic: []variable{
				{Key: "username", Value: "{{username}}", Type: "string"}, {Key: "password", Value: "{{password}}", Type: "string"},
			}}
		}
	}
	for _, tag := range doc.Tags {
		out.Items = append(out.Items, folder{Name: tag.Name, Description: tag.Description, Items: []item{}})
	}
	for i := 0; i < len(doc.Paths.Content); i += 2 {
		path, methodsOf := doc.Paths.Content[i].Value, doc.Paths.Content[i+1]
		var common struct{ Parameters []parameter }
		if err := methodsOf.Decode(&common); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		for j := 0; j < len(methodsOf.Content); j += 2 {
			method := methodsOf.Content[j].Value
			if !slices.Contains(methods, method) {
				continue
			}
			var op operation
			if err := methodsOf.Content[j+1].Decode(&op); err != nil {
				return nil, fmt.Errorf("%s %s: %w", method, path, err)
			}
			op.Parameters = append(common.Parameters, op.Parameters...)
			for n, p := range op.Parameters {
				if p.Ref != "" {
					op.Parameters[n] = doc.Components.Parameters[last(p.Ref)]
				}
			}
			if ref := op.RequestBody.Ref; ref != "" {
				node := doc.Components.RequestBodies[last(ref)]
				if err := node.Decode(&op.RequestBody); err != nil {
					return nil, fmt.Errorf("%s: %w", ref, err)
				}
			}
			one, err := op.item(strings.ToUpper(method), path)
			if err != nil {
				return nil, fmt.Errorf("%s %s: %w", method, path, err)
			}
			for n := range out.Items {
				if len(op.Tags) > 0 && out.Items[n].Name == op.Tags[0] {
					out.Items[n].Items = append(out.Items[n].Items, one)
				}
			}
		}
	}
	return json.MarshalIndent(out, "", "  ")
}

func last(ref string) string { return ref[strings.LastIndexByte(ref, '/')+1:] }

func (op operation) item(method, path string) (item, error) {
	one := item{Name: op.Summary, Response: []string{}, Request: request{
		Method: method, Description: op.Description, Header: []variable{},
		URL: address{Host: []string{"{{baseUrl}}"}, Path: []string{}},
	}}
	for _, segment := range strings.Split(strings.TrimPrefix(path, "/"), "/") {
		if name, isParameter := strings.CutPrefix(segment, "{"); isParameter {
			segment = ":" + strings.TrimSuffix(name, "}")
		}
		one.Request.URL.Path = append(one.Request.URL.Path, segment)
	}
	one.Request.URL.Raw = "{{baseUrl}}/" + strings.Join(one.Request.URL.Path, "/")
	for _, p := range op.Parameters {
		v := variable{Key: p.Name, Value: text(p.Example), Description: strings.TrimSpace(p.Description), Disabled: !p.Required}
		switch p.In {
		case "path":
			one.Request.URL.Variable = append(one.Request.URL.Variable, v)
		case "query":
			one.Request.URL.Query = append(one.Request.URL.Query, v)
		case "header":
			one.Request.Header = append(one.Request.Header, v)
		}
	}
	if op.Security != nil && len(*op.Security) == 0 {
		one.Request.Auth = &auth{Type: "noauth"}
	}
	for _, kind := range []string{"application/json", "application/x-www-form-urlencoded"} {
		content, has := op.RequestBody.Content[kind]
		if !has {
			continue
		}
		example := &content.Example
		if example.IsZero() && len(content.Examples.Content) > 1 {
			var first struct{ Value yaml.Node }
			if err := content.Examples.Content[1].Decode(&first); err != nil {
				return one, err
			}
			example = &first.Value
		}
		raw := []byte("{}")
		if !example.IsZero() {
			var err error
			if raw, err = indentedJSON(example); err != nil {
				return one, err
			}
		}
		one.Request.Header = append(one.Request.Header, variable{Key: "Content-Type", Value: kind})
		one.Request.Body = &body{Mode: "raw", Raw: string(raw), Options: json.RawMessage(`{"raw":{"language":"json"}}`)}
		break
	}
	return one, nil
}

// text is an example as it stands in an address; one that is a list stands
// with commas.
func text(example any) string {
	if list, isList := example.([]any); isList {
		words := make([]string, len(list))
		for i, one := range list {
			words[i] = fmt.Sprint(one)
		}
		return strings.Join(words, ",")
	}
	if example == nil {
		return ""
	}
	if object, isObject := example.(map[string]any); isObject {
		written, _ := json.Marshal(object) // what YAML read of names and values
		return string(written)
	}
	return fmt.Sprint(example)
}
