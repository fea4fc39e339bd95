package stories

import "testing"

// What stories rest on can fail.
func TestExpect(t *testing.T) {
	var told any
	if err := decode([]byte(`{"a":{"b":[1,{"c":"x","d":2},"z"]},"e":false,"f":{"g.h":null},"n":1}`), &told); err != nil {
		t.Fatal(err)
	}
	for line, holds := range map[string]bool{
		`n = 1`: true, `n = 2`: false, `n = "1"`: false, `a.b.1.c = "x"`: true, `a.b.3 = null`: false, `f.g\.h = null`: true,
		`a.b has 3`: true, `a.b has 2`: false, `. has 4`: true, `n has 1`: false,
		`a.b holds {"c":"x"}`: true, `a.b holds {"c":"y"}`: false, `a.b holds "z"`: true, `n holds 1`: false,
		`a like {"b":["z",1]}`: true, `a like {"b":["y"]}`: false, `a like {"q":null}`: false, `n like {}`: false,
		`a.b.1.c ~ ^x$`: true, `a.b.1.c ~ y`: false, `n ~ 1`: false,
		`a given`: true, `e given`: false, `q given`: false, `e none`: true, `q none`: true, `n none`: false,
		`e missing`: false, `q missing`: true, `f.g\.h missing`: false, `n == 1`: false, `n = {`: false,
	} {
		if err := expect(told, line); (err == nil) != holds {
			t.Errorf("%s: got %v", line, err)
		}
	}
}

func TestParse(t *testing.T) {
	for _, text := range []string{
		"", "# nothing", "=== a\nhello", "=== a\n> FETCH /x", "=== a\n> GET /x\n< ok", "=== a\n> security:getUser {]",
	} {
		if _, err := parse(text); err == nil {
			t.Errorf("%q is read as a story", text)
		}
	}
}
