package telemetry

import (
	"fmt"
	"strings"
)

// variables are those of the environment whose names begin with OTEL_.
type variables map[string]string

func known(environ []string) variables {
	out := variables{}
	for _, entry := range environ {
		if name, value, _ := strings.Cut(entry, "="); strings.HasPrefix(name, "OTEL_") && value != "" {
			out[name] = value
		}
	}
	return out
}

// wants reports whether a signal is to be sent: if it is not ruled out, and
// somebody said where to or that it should.
func (v variables) wants(signal string) (bool, error) {
	if strings.EqualFold(v["OTEL_SDK_DISABLED"], "true") {
		return false, nil
	}
	for _, name := range []string{"OTEL_EXPORTER_OTLP_" + signal + "_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL"} {
		if p := v[name]; p != "" && p != "http/protobuf" {
			return false, fmt.Errorf("%s is %q: only http/protobuf is sent (port 4318 of a collector)", name, p)
		}
	}
	name := "OTEL_" + signal + "_EXPORTER"
	switch exporter := v[name]; exporter {
	case "otlp":
		return true, nil
	case "none":
		return false, nil
	case "":
		return v["OTEL_EXPORTER_OTLP_ENDPOINT"] != "" || v["OTEL_EXPORTER_OTLP_"+signal+"_ENDPOINT"] != "", nil
	default:
		return false, fmt.Errorf("%s is %q: there are otlp and none", name, exporter)
	}
}
