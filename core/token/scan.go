package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Scan cuts the source into tokens, each with its number in words; without
// words every number is 0.
//
// Nearly all text is plain letters with a space behind them, so those go a short
// way (plainWord); the long way gives the same for them and knows the rest.
func Scan(source string, words Words) []Token {
	s := scanner{source: source, words: words, tokens: make([]Token, 0, estimate(source)), norm: make([]byte, 0, 64)}
	for at := 0; at < len(source); {
		at = s.next(at)
	}
	return s.tokens
}

// estimate is about how many tokens a source has, rather one too many than one
// too few: where the guess is too small all tokens are copied.
func estimate(source string) int {
	count, open := 1, uint(0)
	for _, c := range []byte(source) {
		shape := shapes[c]
		count += int(shape>>2 + shape&^open&1)
		open = shape >> 1
	}
	return count
}

// shapes tells of each byte whether it begins a token where none is open (1), whether
// one is open behind it (2), and how many tokens it is by itself (from 4 on).
var shapes = func() (table [256]uint) {
	for c := range table {
		switch {
		case c == ' ' || c == '\n':
		case c >= 0xe2:
			table[c] = 2 | 2<<2 // mostly a quotation mark or an apostrophe
		case c >= utf8.RuneSelf:
			table[c] = 2
		case isPlain(byte(c)):
			table[c] = 1 | 2
		default:
			table[c] = 1 << 2
		}
	}
	return table
}()

// recent is how many words the scanner remembers: a text repeats the same few.
const recent = 256

// block is how much room for normal forms is made at once.
const block = 1024

// scanner cuts one source.
type scanner struct {
	source string
	words  Words
	tokens []Token
	norm   []byte          // of the word at hand
	room   strings.Builder // where the forms lie that the source and the lexicon lack
	seen   [recent]int32   // tokens, one more than their place, by a few of their letters
}

// next takes the token at a place and gives the place after it.
func (s *scanner) next(at int) int {
	c := s.source[at]
	switch {
	case c == ' ' || c == '\n':
		return at + 1
	case isLetter(c):
		if end := s.plainWord(at); end > 0 {
			return end
		}
	}
	r, size := utf8.DecodeRuneInString(s.source[at:])
	switch {
	case unicode.IsSpace(r) || invisible(r) || r == utf8.RuneError && size <= 1:
		return at + size
	case startsWord(r):
		return s.word(at)
	case isDigit(r):
		return s.number(at)
	case isQuote(r):
		return s.sign(at, at+size, Quote)
	}
	return s.punct(at, r, size)
}

// plainWord takes a word of plain letters that no sign could join to the next;
// it gives 0 where the long way must be gone.
func (s *scanner) plainWord(at int) int {
	source, end := s.source, at
	uppers, letters := uint(0), uint(0)
	for ; end < len(source); end++ {
		plain := plains[source[end]]
		if plain == 0 {
			break
		}
		letters += plain / aLetter & 1
		if uppers += plain / aCapital; plain >= aCapital && uppers == letters && end-at >= 5 {
			return 0 // "VIDEOGu"
		}
	}
	if end < len(source) {
		if c := source[end]; c >= utf8.RuneSelf || c == '\'' || c == '-' || c == '.' && end == at+1 {
			return 0
		}
	}
	t := Token{Start: int32(at), End: int32(end), Kind: Word}
	switch {
	case uppers == letters && letters > 1:
		t.Case = Upper
	case source[at] <= 'Z':
		t.Case = Title
	}
	s.norm = append(s.norm[:0], source[at:end]...)
	for i := 0; uppers > 0; i++ {
		if c := s.norm[i]; plains[c] >= aCapital {
			s.norm[i], uppers = lower(c), uppers-1
		}
	}
	s.add(t)
	return end
}

// plains tells of each byte whether it is a plain letter or digit, and which.
var plains = func() (table [256]uint) {
	for c := range table {
		switch {
		case 'A' <= c && c <= 'Z':
			table[c] = inWord | aLetter | aCapital
		case isLetter(byte(c)):
			table[c] = inWord | aLetter
		case isPlain(byte(c)):
			table[c] = inWord
		}
	}
	return table
}()

const (
	inWord = 1 << iota
	aLetter
	aCapital
)

// word takes letters and the signs inside a word, and splits off a possessive
// ending ("Kazakhstan" + "'s"), so that a name is one token wherever it stands.
func (s *scanner) word(at int) int {
	end := wordEnd(s.source, at)
	cut := possessive(s.source, at, end)
	word := s.source[at:cut]
	s.norm = appendNormal(s.norm[:0], word)
	s.add(Token{Start: int32(at), End: int32(cut), Kind: Word, Case: caseOf(word)})
	if cut < end {
		s.norm = append(s.norm[:0], "'s"...)
		s.add(Token{Start: int32(cut), End: int32(end), Kind: Word})
	}
	return end
}

// number takes digits with the signs inside them ("17.10.2023", "1,120",
// "9:15") and letters that belong to them ("17th", "24h").
func (s *scanner) number(at int) int {
	source, end := s.source, at
	for end < len(source) {
		r, size := utf8.DecodeRuneInString(source[end:])
		inner := r == '.' || r == ',' || r == ':' || r == '/'
		if isDigit(r) || unicode.IsLetter(r) || inner && nextIsDigit(source, end+size) {
			end += size
			continue
		}
		if isHyphen(r) && nextIsLetter(source, end+size) {
			end += size // "25-minute"
			continue
		}
		break
	}
	s.norm = appendNormal(s.norm[:0], source[at:end])
	s.add(Token{Start: int32(at), End: int32(end), Kind: Number})
	return end
}

// punct takes one sign, or a run of dashes or dots as one.
func (s *scanner) punct(at int, r rune, size int) int {
	end := at + size
	switch r {
	case '-', '–', '—', '―', '‒':
		for end < len(s.source) && s.source[end] == '-' {
			end++
		}
		s.norm = append(s.norm[:0], "--"...)
		s.add(Token{Start: int32(at), End: int32(end), Kind: Punct})
		return end
	case '.':
		for end < len(s.source) && s.source[end] == '.' {
			end++
		}
	}
	return s.sign(at, end, Punct)
}

// sign takes a sign that is its own normal form.
func (s *scanner) sign(at, end int, kind Kind) int {
	s.norm = append(s.norm[:0], s.source[at:end]...)
	s.add(Token{Start: int32(at), End: int32(end), Kind: kind})
	return end
}

// add files a token whose normal form has just been made.
func (s *scanner) add(t Token) {
	if n := len(s.norm); n > 0 {
		last := &s.seen[(int(s.norm[0])*31+int(s.norm[n-1])*7+int(s.norm[n/2])+n)%recent]
		if same := int(*last) - 1; same >= 0 && s.tokens[same].Norm == string(s.norm) {
			t.Norm, t.Row, t.ID = s.tokens[same].Norm, s.tokens[same].Row, s.tokens[same].ID
		} else {
			s.ask(&t)
			*last = int32(len(s.tokens)) + 1
		}
	}
	s.tokens = append(s.tokens, t)
}

// ask looks a normal form up. What the lexicon lacks is read from the source
// where it stands there as it is, else from a copy.
func (s *scanner) ask(t *Token) {
	if s.words != nil {
		if t.ID, t.Row, t.Norm = s.words.Find(s.norm); t.ID != 0 {
			return
		}
	}
	if t.Norm = s.source[t.Start:t.End]; t.Norm != string(s.norm) {
		t.Norm = s.keep()
	}
}

// keep copies a normal form to where it stays.
func (s *scanner) keep() string {
	if s.room.Cap()-s.room.Len() < len(s.norm) {
		s.room = strings.Builder{}
		s.room.Grow(max(min(block, len(s.source)), len(s.norm)))
	}
	from := s.room.Len()
	s.room.Write(s.norm)
	return s.room.String()[from:]
}
