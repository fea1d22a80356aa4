package library

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"visavis/core/record"
)

func TestATextIsReadOnceForThePageAndTheLibrary(t *testing.T) {
	var read atomic.Int32
	begun, goOn := make(chan bool, 2), make(chan bool)
	r := readings{extract: func(text string, _ time.Time) record.Record {
		read.Add(1)
		begun <- true
		<-goOn
		return record.Record{Text: text}
	}}
	var all sync.WaitGroup
	for range 2 {
		all.Go(func() { assert.Equal(t, "Words.", r.of("Words.", time.Time{}).Text) })
	}
	<-begun
	close(goOn)
	all.Wait()
	assert.Equal(t, "Words.", r.of("Words.", time.Time{}).Text, "nor is it read again afterwards")
	assert.EqualValues(t, 1, read.Load())
	r.of("Words.", time.Date(2024, 1, 2, 0, 0, 0, 0, time.UTC))
	assert.EqualValues(t, 2, read.Load(), "of another day it may tell another thing")
}

func TestReadingsHoldAHandfulOfTexts(t *testing.T) {
	read := 0
	r := readings{extract: func(string, time.Time) record.Record { read++; return record.Record{} }}
	for _, text := range []string{"1", "2", "3", "4", "5", "5", "2", "1"} {
		r.of(text, time.Time{})
	}
	assert.Equal(t, 6, read, "the first is forgotten by then")
	assert.Len(t, r.last, mostReadings)
	long := make([]byte, longestShared+1)
	r.of(string(long), time.Time{})
	r.of(string(long), time.Time{})
	assert.Equal(t, 8, read, "a very long one is not held")
}

func TestAFaultOfAReadingIsOneForEverybodyWhoWaitsForIt(t *testing.T) {
	r := readings{extract: func(string, time.Time) record.Record { panic("odd text") }}
	for range 2 {
		assert.PanicsWithValue(t, "odd text", func() { r.of("Words.", time.Time{}) })
	}
}
