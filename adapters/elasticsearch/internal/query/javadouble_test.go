package query

import "testing"

func TestJavaDouble(t *testing.T) {
	for n, want := range map[float64]string{
		0: "0.0", 1: "1.0", -1.5: "-1.5", 1000: "1000.0", 9999999: "9999999.0", 1e7: "1.0E7", 1436572800000: "1.4365728E12",
		0.001: "0.001", 0.0001: "1.0E-4", -12345678.5: "-1.23456785E7",
	} {
		if got := javaDouble(n); got != want {
			t.Errorf("%g: got %s, want %s", n, got, want)
		}
	}
}
