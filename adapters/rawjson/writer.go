package rawjson

import (
	"encoding/json"
	"strconv"
)

// Writer writes objects and arrays from their beginning to their end, without
// making a value of each part first. It puts the commas; that every name has a
// value and everything that is begun is ended is its user's to see to. The zero
// Writer is empty.
type Writer struct{ out []byte }

// Grow makes room for so many bytes.
func (w *Writer) Grow(bytes int) { w.out = append(make([]byte, 0, len(w.out)+bytes), w.out...) }

// Bytes is what was written.
func (w *Writer) Bytes() json.RawMessage { return w.out }

// separate puts a comma after a value.
func (w *Writer) separate() {
	if n := len(w.out); n > 0 && w.out[n-1] != '{' && w.out[n-1] != '[' && w.out[n-1] != ':' {
		w.out = append(w.out, ',')
	}
}

// Begin begins an object, by '{', or an array, by '['.
func (w *Writer) Begin(bracket byte) *Writer {
	w.separate()
	w.out = append(w.out, bracket)
	return w
}

// End ends it, by '}' or ']'.
func (w *Writer) End(bracket byte) *Writer {
	w.out = append(w.out, bracket)
	return w
}

// Name begins a member.
func (w *Writer) Name(name string) *Writer {
	w.separate()
	w.out = append(appendText(w.out, name), ':')
	return w
}

// Text writes a text.
func (w *Writer) Text(text string) *Writer {
	w.separate()
	w.out = appendText(w.out, text)
	return w
}

// TextOrNull writes a text, or null for nil.
func (w *Writer) TextOrNull(text *string) *Writer {
	if text == nil {
		return w.Raw(json.RawMessage("null"))
	}
	return w.Text(*text)
}

// Texts writes an array of texts, or null for nil.
func (w *Writer) Texts(texts []string) *Writer {
	w.separate()
	w.out = appendTexts(w.out, texts)
	return w
}

// Int writes a number.
func (w *Writer) Int(n int) *Writer {
	w.separate()
	w.out = strconv.AppendInt(w.out, int64(n), 10)
	return w
}

// Bool writes true or false.
func (w *Writer) Bool(b bool) *Writer {
	w.separate()
	w.out = strconv.AppendBool(w.out, b)
	return w
}

// Raw writes a value that is JSON already, as it is.
func (w *Writer) Raw(value json.RawMessage) *Writer {
	w.separate()
	w.out = append(w.out, value...)
	return w
}
