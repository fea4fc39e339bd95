package dragoman_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-project/dragoman"
)

// TestReadings has a row for each way to write a number or a date, nil where it
// is none.
func TestReadings(t *testing.T) {
	n := func(text string) any { return json.Number(text) }
	at := func(text string) any {
		when, err := time.Parse(time.RFC3339Nano, text)
		if err != nil {
			t.Fatal(err)
		}
		return when.UnixMilli()
	}
	for _, row := range []struct {
		as      dragoman.Reading
		written any
		want    any
	}{
		{dragoman.AsNumber, n("12"), 12.0},
		{dragoman.AsNumber, "12", 12.0},
		{dragoman.AsNumber, " +1.5e1d ", 15.0},
		{dragoman.AsNumber, ".5", 0.5},
		{dragoman.AsNumber, "0x1p4", 16.0},
		{dragoman.AsNumber, "", nil},
		{dragoman.AsNumber, "-", nil},
		{dragoman.AsNumber, "12 cm", nil},
		{dragoman.AsNumber, "0x10", nil},
		{dragoman.AsNumber, "1_000", nil},
		{dragoman.AsNumber, "1e999", nil},
		{dragoman.AsNumber, "NaN", nil},
		{dragoman.AsNumber, true, nil},
		{dragoman.AsNumber, map[string]any{}, nil},
		{dragoman.AsWhole, n("12.7"), 12.0},
		{dragoman.AsWhole, "-12.7", -12.0},
		{dragoman.AsWhole, "0.9", 0.0},
		{dragoman.AsDate, "2020-01-01", at("2020-01-01T00:00:00Z")},
		{dragoman.AsDate, "2020-01-01T00:00:00+02:00", at("2019-12-31T22:00:00Z")},
		{dragoman.AsDate, "2020-01-01T00:00:00.123456-0130", at("2020-01-01T01:30:00.123Z")},
		{dragoman.AsDate, "2020-01-01 10:20:30", at("2020-01-01T10:20:30Z")},
		{dragoman.AsDate, "2020-01", at("2020-01-01T00:00:00Z")},
		{dragoman.AsDate, "2020", at("2020-01-01T00:00:00Z")},
		{dragoman.AsDate, n("2020"), at("2020-01-01T00:00:00Z")},
		{dragoman.AsDate, n("1577836800000"), int64(1577836800000)},
		{dragoman.AsDate, "1577836800000", int64(1577836800000)},
		{dragoman.AsDate, n("1.5778368e12"), int64(1577836800000)},
		{dragoman.AsDate, n("-1.5"), int64(-2)},
		{dragoman.AsDate, n("1e300"), nil},
		{dragoman.AsDate, n("5e-324"), nil},
		{dragoman.AsDate, "2020-02-30", nil},
		{dragoman.AsDate, "2020-1-1", nil},
		{dragoman.AsDate, "2020-01-01 ", nil},
		{dragoman.AsDate, "now", nil},
		{dragoman.AsDate, "2020-01-01||+1d", nil},
		{dragoman.AsDate, "", nil},
		{dragoman.AsDate, false, nil},
		{dragoman.AsNull, nil, true},
		{dragoman.AsNull, "", nil},
		{dragoman.AsDateIn("dd/MM/yyyy||epoch_second"), "02/01/2020", at("2020-01-02T00:00:00Z")},
		{dragoman.AsDateIn("dd/MM/yyyy||epoch_second"), n("1577836800"), int64(1577836800000)},
		{dragoman.AsDateIn("dd/MM/yyyy||epoch_second"), "2020-01-02", nil},
		{dragoman.AsDateIn("no format"), "2020-01-02", nil},
	} {
		got, ok := row.as.Value(row.written)
		if !ok {
			got = nil
		}
		if diff := cmp.Diff(row.want, got); diff != "" {
			t.Errorf("%v as %s: %s", row.written, row.as, diff)
		}
	}
}

// TestReadFieldsOfUsers: lists are read element by element, and nulls are what
// is written, not what is absent.
func TestReadFieldsOfUsers(t *testing.T) {
	var u dragoman.User
	u.SetExtension("here", json.RawMessage(`{"n":["1",2.5,"x",null],"o":[{"n":"3"},{"n":null},{}]}`))
	field := func(as dragoman.Reading, path ...string) dragoman.Field {
		f := dragoman.Extension("here", path...)
		f.As = as
		return f
	}
	for _, row := range []struct {
		at   dragoman.Field
		want []any
	}{
		{field(dragoman.AsNumber, "n"), []any{1.0, 2.5}},
		{field(dragoman.AsWhole, "n"), []any{1.0, 2.0}},
		{field(dragoman.AsNull, "n"), []any{true}},
		{field(dragoman.AsNumber, "o", "n"), []any{3.0}},
		{field(dragoman.AsNull, "o", "n"), []any{true}},
		{field(dragoman.AsNull, "none"), []any{}},
	} {
		if diff := cmp.Diff(row.want, dragoman.ValuesOf(&u, row.at)); diff != "" {
			t.Errorf("%v: %s", row.at, diff)
		}
	}
	object := map[string]any{"n": []any{"4", nil}}
	within := dragoman.ValuesWithin(dragoman.Extension("here", "o"), object, field(dragoman.AsNumber, "o", "n"))
	if diff := cmp.Diff([]any{4.0}, within); diff != "" {
		t.Error(diff)
	}
}
