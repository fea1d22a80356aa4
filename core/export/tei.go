//go:build !js

package export

import (
	"io"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"visavis/core/record"
)

// tei writes TEI P5. Every text of a record passes through text, which escapes it.
type tei struct{ strings.Builder }

func (t *tei) raw(parts ...string) {
	for _, s := range parts {
		t.WriteString(s)
	}
}

// text escapes for content and attributes alike; what XML cannot hold becomes a blank, so
// that the places still count.
func (t *tei) text(s string) { t.WriteString(escapeHTML(strings.ReplaceAll(s, "\r", " "))) }

// writeTEI writes each article as a TEI text in which what people say is marked as <said>,
// with its speakers (who), its act and its subjects (ana). A statement in several pieces
// is as many elements, tied by next and prev.
func writeTEI(w io.Writer, recs []record.Record) error {
	t := &tei{}
	t.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
	if len(recs) != 1 {
		t.raw("<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">\n")
		t.header(strconv.Itoa(len(recs))+" readouts", "", nil, nil)
	}
	for i, rec := range recs {
		(&teiText{t, rec, idPrefix(i)}).write(len(recs) == 1)
	}
	if len(recs) != 1 {
		t.raw("</teiCorpus>\n")
	}
	_, err := io.WriteString(w, t.String())
	return err
}

func (t *tei) header(title, source string, changes []string, people func()) {
	t.raw("<teiHeader>\n<fileDesc>\n<titleStmt><title>")
	t.text(title)
	t.raw("</title></titleStmt>\n<publicationStmt><p>Made by Vis-à-vis from the text below.</p></publicationStmt>\n<sourceDesc><p>")
	t.text(source)
	t.raw("</p></sourceDesc>\n</fileDesc>\n")
	if people != nil {
		people()
	}
	t.changes(changes)
	t.raw("</teiHeader>\n")
}

// changes are what a person has put right.
func (t *tei) changes(list []string) {
	if len(list) == 0 {
		return
	}
	t.raw("<revisionDesc>\n")
	for _, c := range list {
		t.raw("<change>Corrected by hand. ")
		t.text(c)
		t.raw("</change>\n")
	}
	t.raw("</revisionDesc>\n")
}

// teiText writes one record.
type teiText struct {
	*tei
	rec    record.Record
	prefix string
}

func (t *teiText) write(alone bool) {
	space := ""
	if alone {
		space = " xmlns=\"http://www.tei-c.org/ns/1.0\""
	}
	t.raw("<TEI", space, ">\n")
	t.header(title(t.rec), strings.TrimSpace(citation(t.rec)+" "+choice(t.rec)), corrections(t.rec), t.people)
	t.raw("<text><body>\n")
	t.paragraphs()
	t.raw("</body></text>\n</TEI>\n")
}

// people are the acts and subjects, and then those who are named.
func (t *teiText) people() {
	t.raw("<encodingDesc><classDecl>\n<taxonomy>\n")
	seen := map[string]bool{}
	for _, st := range t.rec.Statements {
		t.category(idOf("act-", st.Act), inWords(actWords, st.Act), seen)
		for _, topic := range st.Topics {
			t.category(idOf("topic-", topic), inWords(topicWords, topic), seen)
		}
	}
	if len(seen) == 0 {
		t.raw("<category><catDesc>no statement</catDesc></category>\n")
	}
	t.raw("</taxonomy>\n</classDecl></encodingDesc>\n")
	if len(t.rec.People) == 0 {
		return
	}
	t.raw("<profileDesc><particDesc><listPerson>\n")
	for _, p := range t.rec.People {
		t.raw("<person xml:id=\"", t.prefix, p.ID, "\"><persName>")
		t.text(p.Name)
		t.raw("</persName>")
		if p.Role != "" {
			t.raw("<occupation>")
			t.text(p.Role)
			t.raw("</occupation>")
		}
		t.raw("</person>\n")
	}
	t.raw("</listPerson></particDesc></profileDesc>\n")
}

func (t *teiText) category(id, words string, seen map[string]bool) {
	if !seen[id] {
		seen[id] = true
		t.raw("<category xml:id=\"", t.prefix, id, "\"><catDesc>")
		t.text(words)
		t.raw("</catDesc></category>\n")
	}
}

// idOf is a vocabulary's value as an XML name; a value that is none loses what no name holds.
func idOf[K ~string](kind string, value K) string {
	return kind + strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '-'
	}, string(value))
}

// piece is a stretch of the text that somebody says: a part of a content, within one line.
type piece struct {
	start, end int
	st         *record.Statement
	n, of      int // which of the statement's pieces
}

// pieces are those of all statements, in text order, parted at line ends.
func (t *teiText) pieces(text []rune) []piece {
	var all []piece
	for i := range t.rec.Statements {
		st := &t.rec.Statements[i]
		first := len(all)
		for _, s := range st.Content {
			from := s.Start
			for at := s.Start; at <= s.End; at++ {
				if at == s.End || text[at] == '\n' {
					if at > from {
						all = append(all, piece{from, at, st, len(all) - first, 0})
					}
					from = at + 1
				}
			}
		}
		for k := first; k < len(all); k++ {
			all[k].of = len(all) - first
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].start < all[j].start })
	return all
}

// paragraphs write the lines of the text, with what is said marked.
func (t *teiText) paragraphs() {
	text := []rune(t.rec.Text)
	pieces := t.pieces(text)
	for from := 0; from < len(text); {
		to := from
		for to < len(text) && text[to] != '\n' {
			to++
		}
		if strings.TrimSpace(string(text[from:to])) != "" {
			t.raw("<p>")
			at := from
			for len(pieces) > 0 && pieces[0].start < to {
				p := pieces[0]
				pieces = pieces[1:]
				if p.start < at {
					continue // within what another says: an element cannot cross another
				}
				t.text(string(text[at:p.start]))
				t.said(p, string(text[p.start:p.end]))
				at = p.end
			}
			t.text(string(text[at:to]))
			t.raw("</p>\n")
		}
		from = to + 1
	}
}

func (t *teiText) said(p piece, words string) {
	id := func(n int) string {
		if n == 0 {
			return t.prefix + p.st.ID
		}
		return t.prefix + p.st.ID + "." + strconv.Itoa(n+1)
	}
	t.raw("<said xml:id=\"", id(p.n), "\"")
	if len(p.st.Speakers) > 0 {
		t.raw(" who=\"", t.pointers(p.st.Speakers), "\"")
	}
	topics := make([]string, len(p.st.Topics))
	for i, topic := range p.st.Topics {
		topics[i] = idOf("topic-", topic)
	}
	t.raw(" ana=\"", t.pointers(append([]string{idOf("act-", p.st.Act)}, topics...)), "\"")
	direct := strconv.FormatBool(p.st.Mode == record.ModeDirect)
	t.raw(" direct=\"", direct, "\"")
	if p.n > 0 {
		t.raw(" prev=\"#", id(p.n-1), "\"")
	}
	if p.n < p.of-1 {
		t.raw(" next=\"#", id(p.n+1), "\"")
	}
	t.raw(">")
	t.text(words)
	t.raw("</said>")
}

// pointers are ids as TEI points to them: "#p1 #p2".
func (t *teiText) pointers(ids []string) string {
	var out []string
	for _, id := range ids {
		out = append(out, "#"+t.prefix+id)
	}
	return strings.Join(out, " ")
}
