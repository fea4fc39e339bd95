package main

import (
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func askingFrames(t *testing.T, p plan) (*limits, measured, error) {
	t.Helper()
	l, err := openLimits("file:" + t.TempDir() + "/limits.db")
	if err != nil {
		t.Fatal(err)
	}
	if err := l.fill(t.Context(), 3); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(l.handler())
	t.Cleanup(server.Close)
	p.Address, p.Path, p.Frames = server.URL, "/frames", true
	m, err := ask(t.Context(), t.TempDir(), p, 2, 200*time.Millisecond)
	return l, m, err
}

func TestFramesAskOneAfterTheOther(t *testing.T) {
	_, m, err := askingFrames(t, plan{Body: `{"name":"person#"}`, People: 3, Want: `"username":"person000000`})
	if err != nil || m.Requests < 2 || m.PerSecond <= 0 || m.P50 <= 0 || m.P99 < m.P50 {
		t.Fatalf("%+v, %v", m, err)
	}
}

func TestFramesOfNewPeopleNeverRepeat(t *testing.T) {
	l, m, err := askingFrames(t, plan{Body: `{"name":"framed#","person":` + newPerson + `}`, First: 70, Want: `"created":true`})
	if err != nil {
		t.Fatal(err)
	}
	var made int64
	if err := l.db.Model(&person{}).Where("username LIKE 'framed%'").Count(&made).Error; err != nil || made != int64(m.Requests) {
		t.Errorf("%d of %d were made: %v", made, m.Requests, err)
	}
}

func TestWrongFramesEndAMeasurement(t *testing.T) {
	if _, _, err := askingFrames(t, plan{Body: `{"name":"person#"}`, People: 3, Want: `"status":200`}); err == nil || !strings.Contains(err.Error(), "the answer is not") {
		t.Errorf("want what was answered, got %v", err)
	}
}
