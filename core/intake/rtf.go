package intake

import (
	"strconv"
	"strings"
)

// readRTF reads the words of a rich text file: what Word, WordPad and TextEdit
// write. It follows groups, paragraphs and the three ways in which RTF writes
// letters (plain, \'hh in a code page, \u in Unicode), and skips the rest.
func readRTF(f file) ([]Document, error) {
	r := rtf{file: f, data: f.data, state: rtfState{charset: "windows-1252", uc: 1}, fonts: map[int]string{}}
	if err := r.run(); err != nil {
		return nil, err
	}
	r.flush()
	d := Document{Text: r.text(), Title: strings.TrimSpace(r.title.String()), Charset: r.base}
	for _, note := range r.notes {
		d.Text += "\n\n" + note
	}
	d.remove(r.margin.String())
	return one(f, d)
}

// rtfState holds within a group.
type rtfState struct {
	into    destination
	charset string
	uc      int // letters to skip after \u
	hidden  bool
}

// destination is where a group's words go.
type destination int

const (
	toBody destination = iota
	toNowhere
	toFonts
	toTitle
	toMargin // headers and footers
	toNote
)

type rtf struct {
	paper
	file   file
	data   []byte
	at     int
	stack  []rtfState
	state  rtfState
	skip   int    // letters still to skip after \u
	bytes  []byte // letters in the code page under way
	from   string // the code page of bytes
	high   uint16 // first half of a surrogate pair
	base   string // the document's code page
	font   int    // number of the font under way in the font table
	fonts  map[int]string
	star   bool // after \*: a destination that old readers skip
	rows   int
	title  strings.Builder
	margin strings.Builder
	note   strings.Builder
	notes  []string
}

func (r *rtf) run() error {
	for r.at < len(r.data) {
		b := r.data[r.at]
		r.at++
		switch b {
		case '{':
			if len(r.stack) > maxDepth {
				return fail(r.file.name, CodeNested)
			}
			r.stack = append(r.stack, r.state)
			r.skip = 0
		case '}':
			if len(r.stack) == 0 {
				return nil
			}
			r.closeGroup()
		case '\\':
			if err := r.control(); err != nil {
				return err
			}
		case '\r', '\n':
		case 0:
		default:
			r.letter(b)
		}
	}
	if len(r.stack) > 0 && strings.TrimSpace(r.buf.String()) == "" && len(r.paragraphs) == 0 {
		return fail(r.file.name, CodeTruncated)
	}
	return nil
}

func (r *rtf) closeGroup() {
	r.flush()
	was := r.state.into
	r.state = r.stack[len(r.stack)-1]
	r.stack = r.stack[:len(r.stack)-1]
	r.skip, r.star = 0, false
	if was == toNote && r.state.into != toNote {
		if note := strings.TrimSpace(r.note.String()); note != "" {
			r.notes = append(r.notes, note)
		}
		r.note.Reset()
	}
}

// control reads a backslash and what follows.
func (r *rtf) control() error {
	if r.at >= len(r.data) {
		return nil
	}
	b := r.data[r.at]
	if b < 'a' || b > 'z' {
		r.at++
		return r.symbol(b)
	}
	from := r.at
	for r.at < len(r.data) && r.data[r.at] >= 'a' && r.data[r.at] <= 'z' && r.at-from < 40 || r.at < len(r.data) && r.data[r.at] >= 'A' && r.data[r.at] <= 'Z' && r.at-from < 40 {
		r.at++
	}
	word := string(r.data[from:r.at])
	n, given := r.parameter()
	return r.word(word, n, given)
}

func (r *rtf) parameter() (int, bool) {
	from := r.at
	for r.at < len(r.data) && (r.data[r.at] >= '0' && r.data[r.at] <= '9' || r.at == from && r.data[r.at] == '-') && r.at-from < 10 {
		r.at++
	}
	n, err := strconv.Atoi(string(r.data[from:r.at]))
	if r.at < len(r.data) && r.data[r.at] == ' ' {
		r.at++
	}
	return n, err == nil
}

func (r *rtf) symbol(b byte) error {
	switch b {
	case '\'':
		hi, lo, ok := hexPair(r.data[r.at:])
		if ok {
			r.at += 2
			r.letter(hi<<4 | lo)
		}
	case '*':
		r.star = true
	case '\\', '{', '}':
		r.letter(b)
	case '~':
		r.words(" ")
	case '_':
		r.words("-")
	case '\n', '\r':
		r.paragraph()
	}
	return nil
}

// rtfSigns are characters with words of their own.
var rtfSigns = map[string]string{
	"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
	"tab": "\t", "line": "\n", "emspace": " ", "enspace": " ", "qmspace": " ",
}

// rtfSkips are groups without words of the text.
var rtfSkips = words("colortbl stylesheet info pict object themedata colorschememapping latentstyles datastore listtable listoverridetable rsidtbl generator filetbl revtbl xmlnstbl fldinst listtext pntext pntxta pntxtb bkmkstart bkmkend shpinst nonshppict atnid atnauthor annotation atrfstart atrfend atnref author operator company doccomm keywords subject category manager")

func (r *rtf) word(word string, n int, given bool) error {
	star := r.star
	r.star = false
	if sign, is := rtfSigns[word]; is {
		r.words(sign)
		return nil
	}
	switch word {
	case "par", "sect", "page":
		r.paragraph()
	case "cell", "nestcell":
		r.flush()
		if r.state.into == toBody {
			if r.inRow == 0 { // its first cell is what has been gathered
				r.inRow, r.row = 1, nil
			}
			r.end()
		}
	case "row", "nestrow":
		r.flush()
		r.closeRow(r.rows == 0)
		r.rows++
	case "u":
		r.unicode(n)
	case "uc":
		r.state.uc = min(max(n, 0), 20)
	case "bin":
		r.at += min(max(n, 0), len(r.data)-r.at)
	case "ansicpg":
		r.base = r.codepage(n)
		r.state.charset = r.base
	case "mac":
		r.base, r.state.charset = "macintosh", "macintosh"
	case "f":
		r.setFont(n)
	case "fcharset":
		r.fonts[r.font] = fontCharsets[n]
	case "v", "deleted":
		r.flush()
		r.state.hidden = !given || n != 0
	case "plain":
		r.flush()
		r.state.hidden = false
	default:
		r.enter(word, star)
	}
	return nil
}

// enter changes the destination for the rest of the group.
func (r *rtf) enter(word string, star bool) {
	into := r.state.into
	switch {
	case word == "info": // its title is wanted, nothing else
		into = toNowhere
	case word == "title":
		into = toTitle
	case rtfSkips[word]:
		into = toNowhere
	case word == "fonttbl":
		into = toFonts
	case word == "header" || word == "footer" || word == "headerf" || word == "footerf" || word == "headerl" || word == "headerr" || word == "footerl" || word == "footerr":
		into = toMargin
	case word == "footnote":
		into = toNote
	case star && word != "shptxt":
		into = toNowhere
	}
	if into != r.state.into {
		r.flush()
		r.state.into = into
	}
}
