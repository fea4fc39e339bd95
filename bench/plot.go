package main

import (
	"bytes"
	"fmt"
	"image/color"
	"math"
	"slices"
	"strings"

	fonts "golang.org/x/image/font"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgsvg"
)

// Colours that people with any eyes can tell apart (Okabe and Ito), and a
// light grey for what is there to compare with.
var (
	colours = map[string]color.Color{
		"elasticsearch": color.RGBA{0x00, 0x72, 0xb2, 0xff}, "cloud": color.RGBA{0x56, 0xb4, 0xe9, 0xff},
		"kuzzle": color.RGBA{0xd5, 0x5e, 0x00, 0xff}, "fusion": color.RGBA{0xe6, 0x9f, 0x00, 0xff}, namePocketBase: color.RGBA{0x99, 0x99, 0x99, 0xff},
	}
	steps = []color.Color{
		color.RGBA{0x9e, 0xca, 0xe1, 0xff}, color.RGBA{0x42, 0x92, 0xc6, 0xff}, color.RGBA{0x08, 0x45, 0x94, 0xff}, color.RGBA{0x02, 0x1f, 0x4a, 0xff},
	}
	ink   = color.RGBA{0x33, 0x33, 0x33, 0xff}
	faint = color.RGBA{0xdd, 0xdd, 0xdd, 0xff}
)

// mark is a bar or dot of a picture, in a row.
type mark struct {
	row    int
	value  float64
	colour color.Color
	aim    float64   // where a stroke across the bar shows what is aimed at; none if 0
	radius vg.Length // of a dot
}

// label is a row's name; a heading stands alone in its row.
type label struct {
	text    string
	heading bool
}

// rows is a picture of named rows, from top to bottom.
type rows struct {
	labels []label
	marks  []mark
	dots   bool
	beside vg.Length // the labels' width
	lines  []float64 // light lines from top to bottom; that at 1 is dark
}

const (
	rowHeight = vg.Length(16)
	width     = vg.Length(680)
)

// y is where a row is: the first is the highest.
func (r rows) y(row int) float64 { return float64(len(r.labels) - 1 - row) }

// Plot draws the lines and the marks. Whatever is written begins at a fixed
// place and may end anywhere, as readers have letters of other widths.
func (r rows) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for _, value := range r.lines {
		style := draw.LineStyle{Color: faint, Width: vg.Points(0.75)}
		if value == 1 && !r.dots {
			style.Color = ink
		}
		c.StrokeLine2(style, x(value), c.Min.Y, x(value), c.Max.Y)
	}
	for row, l := range r.labels {
		c.FillText(text(10, l.heading), vg.Point{X: c.Min.X - r.beside, Y: y(r.y(row))}, l.text)
	}
	for _, m := range r.marks {
		r.draw(c, m, x, y(r.y(m.row)))
	}
}

func (r rows) draw(c draw.Canvas, m mark, x func(float64) vg.Length, middle vg.Length) {
	if r.dots {
		c.DrawGlyph(draw.GlyphStyle{Color: m.colour, Radius: m.radius, Shape: draw.CircleGlyph{}}, vg.Point{X: x(m.value), Y: middle})
		return
	}
	const half = rowHeight * 0.38
	c.FillPolygon(m.colour, []vg.Point{
		{X: x(0), Y: middle - half}, {X: x(m.value), Y: middle - half}, {X: x(m.value), Y: middle + half}, {X: x(0), Y: middle + half},
	})
	end := x(m.value)
	if m.aim > 0 {
		c.StrokeLine2(draw.LineStyle{Color: ink, Width: vg.Points(1.5)}, x(m.aim), middle-half-1, x(m.aim), middle+half+1)
		if end <= x(m.aim) && x(m.aim)-end < 30 { // where the number would be
			end = x(m.aim)
		}
	}
	c.FillText(text(9, false), vg.Point{X: end + 4, Y: middle}, fmt.Sprintf("%.2f", m.value))
}

// text is written from a place to the right.
func text(size float64, bold bool) draw.TextStyle {
	f := font.Font{Typeface: "Liberation", Variant: "Sans", Size: vg.Points(size)}
	if bold {
		f.Weight = fonts.WeightBold
	}
	return draw.TextStyle{Color: ink, Font: f, XAlign: draw.XLeft, YAlign: draw.YCenter, Handler: plot.DefaultTextHandler}
}

// most is the greatest value that has to be in the picture, least the least.
func (r rows) most() (out float64) {
	for _, m := range r.marks {
		out = max(out, m.value, m.aim)
	}
	return out
}

func (r rows) least() float64 {
	out := math.Inf(1)
	for _, m := range r.marks {
		out = min(out, m.value)
	}
	return out
}

// key is what a colour of the dots stands for.
type key struct {
	text   string
	colour color.Color
}

// svg draws a picture as high as its rows need.
func (r rows) svg(p *plot.Plot, title string, keys ...key) ([]byte, error) {
	plot.DefaultFont = font.Font{Typeface: "Liberation", Variant: "Sans"}
	p.X.Label.TextStyle.Font, p.X.Tick.Label.Font = text(10, false).Font, text(10, false).Font
	p.X.Label.TextStyle.Color, p.X.Tick.Label.Color = ink, ink
	p.X.LineStyle.Color, p.X.Tick.LineStyle.Color, p.X.Padding = faint, faint, 0
	p.HideY()
	p.Y.Min, p.Y.Max, p.Y.Padding = -0.7, float64(len(r.labels))-0.3, 0
	p.Add(r)
	above := vg.Length(30)
	if len(keys) > 0 {
		above += 20
	}
	height := rowHeight*vg.Length(len(r.labels)) + above + 48
	canvas := vgsvg.New(width, height)
	whole := draw.New(canvas)
	whole.SetColor(color.White)
	whole.Fill(whole.Rectangle.Path())
	p.Draw(draw.Crop(whole, r.beside+10, -24, 8, -above))
	whole.FillText(text(12, true), vg.Point{X: 10, Y: height - 16}, title)
	for i, k := range keys {
		at := vg.Point{X: r.beside + 16 + 130*vg.Length(i), Y: height - 38}
		whole.DrawGlyph(draw.GlyphStyle{Color: k.colour, Radius: vg.Points(4), Shape: draw.CircleGlyph{}}, at)
		whole.FillText(text(10, false), at.Add(vg.Point{X: 9}), k.text)
	}
	var out bytes.Buffer
	_, err := canvas.WriteTo(&out)
	return bytes.ReplaceAll(out.Bytes(), []byte("font-family:Liberation Sans"), []byte("font-family:'Liberation Sans',Arial,sans-serif")), err
}

// picture shows for every line and door the ratio to the line's limit, with the
// fewest users over the most connections.
func (f figures) picture() ([]byte, error) {
	r := rows{beside: 170}
	users, connections := f.users()[0], slices.Max(f.connections())
	line := ""
	for _, one := range f.Rows {
		if one.Users != users || one.Connections != connections || one.Limit {
			continue
		}
		n := share(*one, f.beside(*one), perSecond)
		if n == 0 {
			continue
		}
		if one.Line != line {
			line = one.Line
			r.labels = append(r.labels, label{one.What + ", x " + f.judge(one.Line), true})
		}
		r.marks = append(r.marks, mark{row: len(r.labels), value: n, colour: colourOf(one.Subject), aim: f.aim(*one)})
		r.labels = append(r.labels, label{one.Subject, false})
	}
	p := plot.New()
	p.X.Label.Text = "times the limit that each heading names; a stroke is what is aimed at"
	p.X.Min, p.X.Max = 0, max(1.1, math.Ceil(r.most()*1.08*10)/10)
	var ticks plot.ConstantTicks
	for at := 0.0; at <= p.X.Max; at += 0.25 {
		ticks = append(ticks, plot.Tick{Value: at, Label: fmt.Sprintf("%g", at)})
	}
	p.X.Tick.Marker, r.lines = ticks, valuesOf(ticks)
	return r.svg(p, fmt.Sprintf("%s: requests a second beside each line's limit, %s users, %s", engineTitles[f.Engine], thousands(users), many(connections, "connection")))
}

func valuesOf(ticks []plot.Tick) (out []float64) {
	for _, t := range ticks {
		out = append(out, t.Value)
	}
	return out
}

func colourOf(subject string) color.Color {
	if c, known := colours[strings.Fields(subject)[0]]; known {
		return c
	}
	return colours["elasticsearch"] // reads beside logins are at its door
}

// aim is what is aimed at for a row against its line's limit.
func (f figures) aim(r row) (least float64) {
	against := f.judge(r.Line)
	for _, g := range aims {
		if (g.engine == "" || g.engine == f.Engine) && orGet(g.against) == against && g.concerns(r, r.Users, r.Connections) {
			least = g.least
		}
	}
	return least
}

// growthPicture shows for every search how long it takes, a dot for each number
// of users.
func growthPicture(engine string, all []grown) ([]byte, error) {
	r := rows{dots: true, beside: 215}
	numbers := sizes(engine, all)
	for _, operation := range operations(all) {
		row := len(r.labels)
		for i, users := range numbers {
			one, there := find(all, engine, operation, users)
			if !there {
				continue
			}
			if row == len(r.labels) {
				r.labels = append(r.labels, label{operation, false})
			}
			// Below a twentieth nothing is told. More users have a smaller dot, so that it hides none.
			r.marks = append(r.marks, mark{row: row, value: max(one.Anew, 0.05), colour: stepOf(i), radius: max(6-1.5*vg.Length(i), 1.5)})
		}
	}
	p := plot.New()
	p.X.Label.Text = "milliseconds"
	p.X.Scale, p.X.Min, p.X.Max = plot.LogScale{}, min(0.05, r.least()*0.9), r.most()*1.5
	var ticks plot.ConstantTicks
	for _, at := range []float64{0.1, 1, 10, 100, 1000, 10_000} {
		if at <= p.X.Max {
			ticks = append(ticks, plot.Tick{Value: at, Label: fmt.Sprintf("%g", at)})
		}
	}
	p.X.Tick.Marker, r.lines = ticks, valuesOf(ticks)
	var keys []key
	for i, users := range numbers {
		keys = append(keys, key{thousands(users) + " users", stepOf(i)})
	}
	return r.svg(p, engine+": a search's first ten and their total, counted anew", keys...)
}

func stepOf(i int) color.Color { return steps[min(i, len(steps)-1)] }
