package cmd

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"sync/atomic"

	"visavis/core/correct"
	"visavis/core/export"
)

// recordLines writes one record a line, each as soon as it is its turn. After a stop
// it first looks through the lines that are there: each must be of the article whose
// turn it is, the last must come out the same again, and what follows the last whole
// line is cut off. So the file becomes what an undisturbed run makes it.
type recordLines struct {
	out     *output
	decided correct.Decided
	written int
	looking atomic.Bool // as long as there may be lines of an earlier run
	next    []byte      // the line that was read and not yet told whose it is
	last    struct {
		article article
		line    []byte
	}
	end int64 // of the lines that were looked through
}

func newRecordLines(out *output, decided correct.Decided) *recordLines {
	l := &recordLines{out: out, decided: decided}
	l.looking.Store(out.old != nil)
	return l
}

// make makes a line of an article, but not while it may have one already.
func (l *recordLines) make(a article) ([]byte, error) {
	if l.looking.Load() {
		return nil, nil
	}
	return l.line(a)
}

func (l *recordLines) line(a article) ([]byte, error) {
	data, err := export.Encode(a.reading(l.decided))
	return append(data, '\n'), err
}

func (l *recordLines) take(made outcome[[]byte]) error {
	if l.looking.Load() {
		if there, err := l.there(made.article); there || err != nil {
			return err
		}
	}
	line := made.made
	if line == nil {
		var err error
		if line, err = guarded(made.article, l.line); err != nil {
			return err
		}
	}
	l.written++
	_, err := l.out.Write(line)
	return err
}

// there tells whether an article has its line from an earlier run.
func (l *recordLines) there(a article) (bool, error) {
	line, err := l.peek()
	if err == io.EOF {
		return false, l.lookedThrough()
	}
	if err != nil {
		return false, err
	}
	var rec struct{ Text *string }
	if json.Unmarshal(line, &rec) == nil && rec.Text != nil && *rec.Text == strings.ToValidUTF8(a.text, "\uFFFD") {
		l.last.article, l.last.line, l.next = a, line, nil
		l.end += int64(len(line))
		l.written++
		return true, nil
	}
	if _, err := guarded(a, l.line); err != nil {
		return false, err // it had no line the first time either
	}
	return false, l.stranger("is not the record of " + printable(a.name))
}

// peek gives the next whole line of the earlier run, io.EOF after the last.
func (l *recordLines) peek() ([]byte, error) {
	if l.next != nil {
		return l.next, nil
	}
	line, err := l.out.old.ReadBytes('\n')
	if err != nil {
		return nil, err // a line without an end is torn
	}
	l.next = line
	return line, nil
}

// finish is for a run that ended before all lines had been looked through.
func (l *recordLines) finish() error {
	if !l.looking.Load() {
		return nil
	}
	if _, err := l.peek(); err == nil {
		return l.stranger("is of no article that was named")
	} else if err != io.EOF {
		return err
	}
	return l.lookedThrough()
}

// lookedThrough makes the last line again, to know that program and options are the
// same, and cuts off what is torn.
func (l *recordLines) lookedThrough() error {
	l.looking.Store(false)
	if l.last.line != nil {
		if again, err := guarded(l.last.article, l.line); err != nil || !bytes.Equal(again, l.last.line) {
			l.written--
			return l.stranger("would be another one today: the options or the program are not the same")
		}
	}
	return l.out.goOnAt(l.end)
}

func (l *recordLines) stranger(what string) error {
	return fmt.Errorf("line %d %s; nothing was changed, start anew without --resume", l.written+1, what)
}
