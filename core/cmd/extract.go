package cmd

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"os/signal"
	"syscall"

	"visavis/core/export"
	"visavis/core/record"
)

func extract(c call) int {
	o, err := readOptions("extract", c.args, true)
	if err != nil {
		return c.refuse(err, "extract", extractHelp)
	}
	ctx, release := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer release()
	c.stop = ctx.Done()
	out, err := openOutput(c.stdout, o)
	if err != nil {
		return c.fail(o.output, err)
	}
	c.progress = newProgress(c.stderr, out.terminal())
	status, err := c.extractInto(out, o)
	c.progress.clear()
	if closing := out.close(); err == nil && closing != nil {
		err = closing
	}
	return c.ended(status, err, o)
}

func (c call) extractInto(out *output, o options) (int, error) {
	switch o.format {
	case "jsonl":
		return c.extractLines(out, o)
	case "":
		return c.extractUndecided(out, o)
	}
	return c.extractTogether(out, o)
}

// ended tells what ended the reading early.
func (c call) ended(status int, err error, o options) int {
	switch {
	case err == errStopped && o.output != "" && o.format == "jsonl":
		c.complain("stopped; with --resume it goes on where it was")
		return statusStopped
	case err == errStopped:
		c.complain("stopped")
		return statusStopped
	case err != nil:
		return c.fail(o.output, err)
	}
	return status
}

func (c call) extractLines(out *output, o options) (int, error) {
	lines := newRecordLines(out, o.decided)
	status, err := inOrder(c, o, lines.make, lines.take)
	if err == nil {
		err = lines.finish()
	}
	return status, err
}

// extractUndecided is for one name without a format: one article becomes an object,
// several a line each, as soon as that is known.
func (c call) extractUndecided(out *output, o options) (int, error) {
	lines := newRecordLines(&output{Writer: out}, o.decided)
	var first []byte
	articles := 0
	status, err := inOrder(c, o, lines.make, func(made outcome[[]byte]) error {
		if articles++; articles == 1 {
			first = made.made
			return nil
		}
		if articles == 2 {
			if _, err := out.Write(first); err != nil {
				return err
			}
		}
		return lines.take(made)
	})
	if err == nil && articles == 1 {
		var laidOut bytes.Buffer
		_ = json.Indent(&laidOut, first, "", "  ") // what was made is JSON
		_, err = laidOut.WriteTo(out)
	}
	return status, err
}

// extractTogether is for the formats that are one file around all records: a
// table has one heading, a page one frame.
func (c call) extractTogether(out io.Writer, o options) (int, error) {
	recs, known := []record.Record{}, []export.Provenance{}
	work := func(a article) (record.Record, error) {
		return a.reading(o.decided), nil
	}
	status, err := inOrder(c, o, work, func(made outcome[record.Record]) error {
		recs, known = append(recs, made.made), append(known, made.article.provenance())
		return nil
	})
	if err == nil && len(recs) > 0 {
		err = export.Write(out, o.format, recs, known...)
	}
	return status, err
}
