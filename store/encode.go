package store

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"hash/fnv"
	"strings"
	"unicode"

	"visavis/core/export"
	"visavis/core/intake"
	"visavis/core/record"
)

// HashOf tells one text from another; a document that has none yet has no hash.
func HashOf(text string) string {
	if text == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// likenessOf is a number in which nearly the same texts differ by few bits
// (simhash over three words in a row); 0 for a text of no words.
func likenessOf(text string) uint64 {
	const enough = 1 << 20
	if len(text) > enough {
		text = text[:enough]
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	var votes [64]int
	for i := range max(0, len(words)-2) {
		h := fnv.New64a()
		_, _ = h.Write([]byte(words[i] + " " + words[i+1] + " " + words[i+2]))
		for bit, sum := 0, h.Sum64(); bit < 64; bit++ {
			votes[bit] += int(sum>>bit&1)*2 - 1
		}
	}
	var likeness uint64
	for bit, vote := range votes {
		if vote > 0 {
			likeness |= 1 << bit
		}
	}
	return likeness
}

// encodeIntake leaves out the text, which has a column of its own.
func encodeIntake(source intake.Document) (string, error) {
	source.Text = ""
	data, err := json.Marshal(source)
	return string(data), err
}

func decodeIntake(told, text string) (intake.Document, error) {
	source := intake.Document{}
	err := json.Unmarshal([]byte(told), &source)
	source.Text = text
	if source.Removed == nil {
		source.Removed = []string{}
	}
	return source, err
}

func encodeRecord(rec record.Record) (string, error) {
	data, err := export.Encode(rec)
	return string(data), err
}

func decodeRecord(data string) (*record.Record, error) {
	recs, err := export.Decode([]byte(data))
	if err != nil || len(recs) != 1 {
		return nil, err
	}
	return &recs[0], nil
}

// lines keeps a list in one column.
func lines(list []string) string { return strings.Join(list, "\n") }

func list(lines string) []string {
	if lines == "" {
		return []string{}
	}
	return strings.Split(lines, "\n")
}

// spaced joins what is there of the words.
func spaced(words ...string) string {
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}
