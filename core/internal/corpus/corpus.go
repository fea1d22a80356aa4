// Package corpus runs case files: sentences and what a stage must find in them,
// in a form that can be read and written without knowing Go.
//
// A case is a block of lines: "# " and the reason for it, the sentence (on one
// line or several), and a line "> " for each finding. No finding means that the
// stage must find nothing. Blocks are parted by an empty line; a block of
// nothing but "#" lines is a heading.
//
// "{said|told}" in a sentence makes a case of each word, and "{set visit-word}" of
// each word that sets.tsv lists, "but trip, tour" excepted. All of them must give
// the same findings, in which "{}" stands for the word, as it does further on in the
// sentence: so a whole set is held to what its words do.
//
// `go test -update` writes what is found
// now; the difference is to be reviewed like any change.
//
// It knows files and tests, and nothing of any stage.
package corpus

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what is found now into the case files")

// Case is one sentence and what is to be found in it.
type Case struct {
	Reason   string
	Sentence string
	Findings []string
}

// Run asks find about every sentence of the file and compares.
func Run(t *testing.T, path string, find func(sentence string) []string) {
	t.Helper()
	blocks := read(t, path)
	for i := range blocks {
		c := &blocks[i]
		if c.Sentence == "" {
			continue
		}
		if c.Reason == "" {
			t.Errorf("%s: no reason is given for %q", path, c.Sentence)
		}
		each := c.each(t, path)
		if *update {
			c.Findings = common(each, find)
		}
		for _, word := range each {
			want := word.filled(c.Findings)
			if found := find(word.Sentence); !slices.Equal(found, want) {
				t.Errorf("%s: %s\n  %s\n  found %q\n  want  %q", path, c.Reason, word.Sentence, found, want)
			}
		}
	}
	if *update {
		write(t, path, blocks)
	}
}

// Cases are the cases of a file, without its headings, each with its first word.
func Cases(t testing.TB, path string) []Case {
	t.Helper()
	var cases []Case
	for _, c := range read(t, path) {
		if c.Sentence != "" {
			word := c.each(t, path)[0]
			cases = append(cases, Case{c.Reason, word.Sentence, word.filled(c.Findings)})
		}
	}
	return cases
}

func read(t testing.TB, path string) []Case {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(data), "\r\n", "\n")
	blocks := []Case{}
	for block := range strings.SplitSeq(text, "\n\n") {
		if strings.TrimSpace(block) != "" {
			blocks = append(blocks, parse(block))
		}
	}
	if len(blocks) == 0 {
		t.Fatalf("%s: no cases", path)
	}
	return blocks
}

func parse(block string) Case {
	var reason, sentence []string
	c := Case{}
	for line := range strings.SplitSeq(block, "\n") {
		switch {
		case strings.HasPrefix(line, "#"):
			reason = append(reason, strings.TrimSpace(line[1:]))
		case strings.HasPrefix(line, ">"):
			c.Findings = append(c.Findings, strings.TrimSpace(line[1:]))
		case line != "":
			sentence = append(sentence, line)
		}
	}
	c.Reason = strings.TrimSpace(strings.Join(reason, "\n"))
	c.Sentence = strings.Join(sentence, "\n")
	return c
}

func write(t *testing.T, path string, blocks []Case) {
	t.Helper()
	var out strings.Builder
	for i, c := range blocks {
		if i > 0 {
			out.WriteByte('\n')
		}
		for line := range strings.SplitSeq(c.Reason, "\n") {
			out.WriteString(strings.TrimRight("# "+line, " ") + "\n")
		}
		if c.Sentence != "" {
			out.WriteString(c.Sentence + "\n")
		}
		for _, f := range c.Findings {
			out.WriteString("> " + f + "\n")
		}
	}
	if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
