package cmd

import (
	"fmt"
	"io"
	"os"
)

// progress tells a person who waits at a terminal how far the reading is. Nothing is
// told where standard error goes to a file, or where records come out on the same
// terminal.
type progress struct {
	out                  io.Writer
	articles, left, told int // read, left out, and read when it was last told
}

// toldEvery is after how many articles more it is told again: no clock is looked at.
const toldEvery = 50

// newProgress gives nil where nothing is to be told.
func newProgress(stderr io.Writer, quiet bool) *progress {
	f, ok := stderr.(*os.File)
	if quiet || !ok || !isTerminal(f) {
		return nil
	}
	return &progress{out: stderr}
}

// count takes in what became of a piece, and tells it now and then.
func (p *progress) count(articles int, failed bool) {
	if p == nil {
		return
	}
	first := p.articles == 0
	p.articles += articles
	if failed {
		p.left++
	}
	if first || p.articles-p.told >= toldEvery {
		p.told = p.articles
		fmt.Fprintf(p.out, "\r\x1b[K%d articles%s", p.articles, leftOut(p.left))
	}
}

func leftOut(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(", %d left out", n)
}

// clear makes room for a line of its own.
func (p *progress) clear() {
	if p != nil {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}
