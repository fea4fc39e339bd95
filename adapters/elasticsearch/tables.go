package elasticsearch

import (
	"context"
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// column is one of a table that people read: its name, the short one, what it
// means, and its value in the only line there can be.
type column struct {
	name, alias, meaning, value string
	hidden                      bool // unless it is asked for
}

// table is what the vendor's _cat answers: text in columns unless JSON or YAML is asked for.
type table struct {
	ctx     context.Context
	columns []column
	empty   bool // without a line
}

// CatHealth tells how the cluster is.
func (d *door) CatHealth(ctx context.Context, _ wire.CatHealthRequestObject) (wire.CatHealthResponseObject, error) {
	now := d.dir.Now().UTC()
	columns := []column{
		{name: "epoch", alias: "t,time", meaning: "seconds since 1970-01-01 00:00:00", value: formatInt(now.Unix())},
		{name: "timestamp", alias: "ts,hms,hhmmss", meaning: "time in HH:MM:SS", value: now.Format("15:04:05")},
	}
	if on := requestFrom(ctx).query; on.Has("ts") && lastValue(on, "ts") == "false" {
		columns = nil
	}
	columns = append(columns,
		column{name: "cluster", alias: "cl", meaning: "cluster name", value: d.product.info.ClusterName},
		column{name: "status", alias: "st", meaning: "health status", value: "green"},
		column{name: "node.total", alias: "nt,nodeTotal", meaning: "total number of nodes", value: "1"},
		column{name: "node.data", alias: "nd,nodeData", meaning: "number of nodes that can store data", value: "1"},
		column{name: "shards", alias: "t,sh,shards.total,shardsTotal", meaning: "total number of shards", value: "0"},
		column{name: "pri", alias: "p,shards.primary,shardsPrimary", meaning: "number of primary shards", value: "0"},
		column{name: "relo", alias: "r,shards.relocating,shardsRelocating", meaning: "number of relocating nodes", value: "0"},
		column{name: "init", alias: "i,shards.initializing,shardsInitializing", meaning: "number of initializing nodes", value: "0"},
		column{name: "unassign", alias: "u,shards.unassigned,shardsUnassigned", meaning: "number of unassigned shards", value: "0"},
		column{name: "unassign.pri", alias: "up,shards.unassigned.primary", meaning: "number of unassigned primary shards", value: "0"},
		column{name: "pending_tasks", alias: "pt,pendingTasks", meaning: "number of pending tasks", value: "0"},
		column{name: "max_task_wait_time", alias: "mtwt,maxTaskWaitTime", meaning: "wait time of longest task pending", value: "-"},
		column{name: "active_shards_percent", alias: "asp,activeShardsPercent", meaning: "active number of shards in percent", value: "100.0%"},
	)
	return table{ctx: ctx, columns: columns}, may(ctx)
}

// CatNodes lists the node.
func (d *door) CatNodes(ctx context.Context, _ wire.CatNodesRequestObject) (wire.CatNodesResponseObject, error) {
	return table{ctx: ctx, columns: []column{
		{name: "id", alias: "id,nodeId", meaning: "unique node id", value: d.product.info.ClusterUUID[:4], hidden: true},
		{name: "ip", alias: "i", meaning: "ip address", value: hostOf(requestFrom(ctx).address)},
		{name: "version", alias: "v", meaning: "es version", value: d.product.info.Version.Number, hidden: true},
		{name: "node.role", alias: "r,role,nodeRole", meaning: "what the node does", value: "dim"},
		{name: "master", alias: "m", meaning: "*:current master", value: "*"},
		{name: "name", alias: "n", meaning: "node name", value: d.product.info.Name},
	}}, may(ctx)
}

// CatMaster tells which node leads.
func (d *door) CatMaster(ctx context.Context, _ wire.CatMasterRequestObject) (wire.CatMasterResponseObject, error) {
	host := hostOf(requestFrom(ctx).address)
	return table{ctx: ctx, columns: []column{
		{name: "id", alias: "", meaning: "node id", value: d.product.info.ClusterUUID},
		{name: "host", alias: "h", meaning: "host name", value: host},
		{name: "ip", alias: "", meaning: "ip address", value: host},
		{name: "node", alias: "n", meaning: "node name", value: d.product.info.Name},
	}}, may(ctx)
}

// CatIndices lists no index: there is none.
func (d *door) CatIndices(ctx context.Context, _ wire.CatIndicesRequestObject) (wire.CatIndicesResponseObject, error) {
	t := table{ctx: ctx, empty: true}
	for _, name := range []string{
		"health", "status", "index", "uuid", "pri", "rep", "docs.count", "docs.deleted",
		"store.size", "pri.store.size", "dataset.size",
	} {
		t.columns = append(t.columns, column{name: name, meaning: name})
	}
	return t, may(ctx)
}

// VisitCatHealthResponse writes the table.
func (t table) VisitCatHealthResponse(w http.ResponseWriter) error { return t.write(w) }

// VisitCatNodesResponse writes the table.
func (t table) VisitCatNodesResponse(w http.ResponseWriter) error { return t.write(w) }

// VisitCatMasterResponse writes the table.
func (t table) VisitCatMasterResponse(w http.ResponseWriter) error { return t.write(w) }

// VisitCatIndicesResponse writes the table.
func (t table) VisitCatIndicesResponse(w http.ResponseWriter) error { return t.write(w) }

func (t table) write(w http.ResponseWriter) error {
	r := requestFrom(t.ctx)
	if help, err := readFlag(r.query, "help"); err != nil {
		return err
	} else if help {
		return t.writeText(w, t.help())
	}
	names, err := readFlag(r.query, "v")
	if err != nil {
		return err
	}
	shown := t.chosen(lastValue(r.query, "h"))
	if r.wanted != "" {
		rows := []map[string]string{}
		if !t.empty {
			row := map[string]string{}
			for _, c := range shown {
				row[c.name] = c.value
			}
			rows = append(rows, row)
		}
		return wire.CatHealth200JSONResponse(rows).VisitCatHealthResponse(w)
	}
	return t.writeText(w, t.text(shown, names))
}

// chosen are the columns that are asked for, by either of their names.
func (t table) chosen(wanted string) []column {
	if wanted == "" {
		return slices.DeleteFunc(slices.Clone(t.columns), func(c column) bool { return c.hidden })
	}
	var list []column
	for name := range strings.SplitSeq(wanted, ",") {
		at := slices.IndexFunc(t.columns, func(c column) bool {
			return c.name == name || slices.Contains(strings.Split(c.alias, ","), name)
		})
		if at >= 0 {
			list = append(list, t.columns[at])
		}
	}
	return list
}

// text writes the columns as wide as they need to be.
func (t table) text(shown []column, names bool) string {
	var lines [2]strings.Builder
	for i, c := range shown {
		width := len(c.value)
		if names {
			width = max(width, len(c.name))
		}
		pad := func(text string) string {
			if i == len(shown)-1 {
				return text
			}
			return text + strings.Repeat(" ", width-len(text)+1)
		}
		if names {
			lines[0].WriteString(pad(c.name))
		}
		lines[1].WriteString(pad(c.value))
	}
	out := ""
	if names {
		out += lines[0].String() + "\n"
	}
	if !t.empty {
		out += lines[1].String() + "\n"
	}
	return out
}

func (t table) help() string {
	var out strings.Builder
	for _, c := range t.columns {
		out.WriteString(c.name + " | " + c.alias + " | " + c.meaning + "\n")
	}
	return out.String()
}

// writeText leaves the writing to the one place where bytes leave.
func (t table) writeText(w http.ResponseWriter, text string) error {
	response, _ := w.(*echo.Response)
	written, ok := response.Writer.(*answer)
	if !ok {
		return dragoman.Errorf(dragoman.CodeInternal, "", "no way to write text")
	}
	written.status, written.text = http.StatusOK, &text
	return nil
}

// sendText writes an answer that is no JSON.
func sendText(c echo.Context, status int, text string) error {
	sendHeader(c, status)
	c.Response().Header().Set(echo.HeaderContentType, "text/plain; charset=UTF-8")
	body, err := packed(c, []byte(text))
	if err != nil {
		return err
	}
	c.Response().WriteHeader(status)
	_, err = c.Response().Write(body)
	return err
}

func formatInt(n int64) string { return strconv.FormatInt(n, 10) }

// hostOf is an address without its port.
func hostOf(address string) string {
	if host, _, err := net.SplitHostPort(address); err == nil {
		return host
	}
	return address
}
