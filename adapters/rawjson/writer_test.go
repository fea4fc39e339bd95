package rawjson_test

import (
	"testing"

	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

func TestWriterPutsCommas(t *testing.T) {
	var w rawjson.Writer
	name := "a\"<b"
	w.Begin('{').Name("text").TextOrNull(&name).Name("none").TextOrNull(nil).Name("texts").Texts([]string{"x", "y"}).
		Name("empty").Begin('[').End(']').Name("list").Begin('[').Int(-1).Bool(true).Raw([]byte(`{"raw": 1}`)).Begin('{').End('}').Text("[").Text("{").Texts(nil).End(']').
		Name("after:").Text(":").Name("last").Int(7).End('}')
	const want = `{"text":"a\"<b","none":null,"texts":["x","y"],"empty":[],"list":[-1,true,{"raw": 1},{},"[","{",null],"after:":":","last":7}`
	if got := string(w.Bytes()); got != want {
		t.Errorf("%s\nis not\n%s", got, want)
	}
}
