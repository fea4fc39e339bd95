package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gobwas/ws"
)

// askFrames keeps so many WebSockets busy: each sends a frame, waits for its
// answer, and sends the next. It fails where an answer is not what is wanted.
func askFrames(ctx context.Context, p plan, connections int, length time.Duration) (measured, error) {
	l := &loop{plan: p}
	for i := range min(p.People, mostAhead) {
		l.ahead = append(l.ahead, p.frame(i))
	}
	var conns []*framed
	defer func() {
		for _, c := range conns {
			_ = c.Close()
		}
	}()
	for range connections {
		conn, buffered, _, err := ws.Dial(ctx, "ws"+strings.TrimPrefix(p.Address, "http")+p.Path)
		if err != nil {
			return measured{}, fmt.Errorf("open a WebSocket: %w", err)
		}
		if buffered != nil {
			return measured{}, errors.New("the server speaks before it is asked")
		}
		if err := conn.SetDeadline(time.Now().Add(length + 30*time.Second)); err != nil {
			return measured{}, err
		}
		conns = append(conns, &framed{Conn: conn, reader: bufio.NewReader(conn)})
	}
	began := time.Now()
	times := make([][]time.Duration, connections)
	failed := make([]error, connections)
	var group sync.WaitGroup
	for i, c := range conns {
		group.Go(func() {
			for failed[i] == nil && ctx.Err() == nil && time.Since(began) < length {
				sent := time.Now()
				failed[i] = c.ask(l.next(), p.Want)
				times[i] = append(times[i], time.Since(sent))
			}
		})
	}
	group.Wait()
	took := time.Since(began)
	all := slices.Concat(times...)
	if err := errors.Join(append(failed, ctx.Err())...); err != nil {
		return measured{}, err
	}
	slices.Sort(all)
	return measured{
		Requests: len(all), PerSecond: float64(len(all)) / took.Seconds(),
		P50: all[len(all)/2], P99: all[len(all)*99/100],
	}, nil
}

// loop gives out the frames of a plan.
type loop struct {
	plan  plan
	ahead [][]byte
	count atomic.Int64
}

func (l *loop) next() []byte {
	i := int(l.count.Add(1))
	if len(l.ahead) > 0 {
		return l.ahead[i*7919%len(l.ahead)]
	}
	return l.plan.frame(l.plan.First + i)
}

// frame is what is sent about one person.
func (p plan) frame(number int) []byte {
	text := strings.ReplaceAll(p.Body, "#", fmt.Sprintf("%07d", number))
	return ws.MustCompileFrame(ws.MaskFrame(ws.NewTextFrame([]byte(text))))
}

// framed is a connection and what was read of it.
type framed struct {
	net.Conn
	reader *bufio.Reader
	answer []byte
}

func (c *framed) ask(frame []byte, want string) error {
	if _, err := c.Write(frame); err != nil {
		return err
	}
	for {
		head, err := ws.ReadHeader(c.reader)
		if err != nil {
			return err
		}
		c.answer = slices.Grow(c.answer[:0], int(head.Length))[:head.Length]
		if _, err := io.ReadFull(c.reader, c.answer); err != nil {
			return err
		}
		switch {
		case head.OpCode == ws.OpPing:
			pong := ws.MustCompileFrame(ws.MaskFrame(ws.NewPongFrame(c.answer)))
			if _, err := c.Write(pong); err != nil {
				return err
			}
		case !bytes.Contains(c.answer, []byte(want)):
			return fmt.Errorf("the answer is not %s: %.300s", want, c.answer)
		default:
			return nil
		}
	}
}
