package cmd

import (
	"fmt"
	"io"
	"os"
	"time"
)

// progress tells a person who waits at a terminal how far the reading is. Nothing is
// told where standard error goes to a file, or where records come out on the same
// terminal.
type progress struct {
	out            io.Writer
	now            func() time.Time
	began, told    time.Time
	articles, left int // read, and left out
}

// newProgress gives nil where nothing is to be told.
func newProgress(stderr io.Writer, quiet bool) *progress {
	f, ok := stderr.(*os.File)
	if quiet || !ok || !isTerminal(f) {
		return nil
	}
	return &progress{out: stderr, now: time.Now, began: time.Now()}
}

// count takes in what became of a piece, and tells it now and then.
func (p *progress) count(articles int, failed bool) {
	if p == nil {
		return
	}
	p.articles += articles
	if failed {
		p.left++
	}
	if now := p.now(); now.Sub(p.told) >= time.Second/4 {
		p.told = now
		p.show(now)
	}
}

func (p *progress) show(now time.Time) {
	rate := float64(p.articles) / max(now.Sub(p.began).Seconds(), 0.001)
	fmt.Fprintf(p.out, "\r\x1b[K%d articles, %.0f a second%s", p.articles, rate, leftOut(p.left))
}

func leftOut(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(", %d left out", n)
}

// clear makes room for a line of its own; what was told is told anew after it.
func (p *progress) clear() {
	if p != nil {
		fmt.Fprint(p.out, "\r\x1b[K")
		p.told = time.Time{}
	}
}
