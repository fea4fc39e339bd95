package kuzzle

import (
	"errors"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// expired is what a socket hears when a token that it used has run out.
type expired struct {
	Status  int    `json:"status"`
	Info    string `json:"info"`
	Message string `json:"message"`
	Type    string `json:"type"`
	Node    string `json:"node"`
	Room    string `json:"room"`
}

// expire tells the client of a token's end, unless it was revoked before
// (quirk 21). Should the clock disagree with the timer, it waits on.
func (s *socket) expire(token string, end time.Time) {
	_, _, err := s.door.authenticateToken(s.ctx, token)
	s.mu.Lock()
	watched := s.watched != nil
	if watched && err == nil {
		s.watched[token] = time.AfterFunc(s.untilOver(end), func() { s.expire(token, end) })
	} else if watched {
		delete(s.watched, token)
	}
	s.mu.Unlock()
	if !watched || !errors.Is(err, dragoman.ErrExpired) {
		return
	}
	s.write(rawjson.Must(expired{
		Status: 200, Info: "This is an automated server notification", Message: "Authentication Token Expired",
		Type: "TokenExpired", Node: s.door.node, Room: "kuzzle:notification:server",
	}))
}
