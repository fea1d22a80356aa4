package intake_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"strings"
	"unicode/utf16"
)

// The same article in every form, made by code that shares nothing with the
// readers: the standard library's zip, MIME and base64, and printers of our
// own for the rest.

func paragraphsOf(text string) []string {
	var out []string
	for p := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// pack makes an archive of names and contents, one after the other.
func pack(files ...string) []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(files); i += 2 {
		w, _ := z.Create(files[i])
		w.Write([]byte(files[i+1]))
	}
	z.Close()
	return out.Bytes()
}

// asSRT shows each paragraph in cues of some words, with a pause between.
func asSRT(text string) []byte { return captions(text, ",", false) }

func asVTT(text string) []byte {
	return append([]byte("WEBVTT\nLanguage: en\n\nNOTE made for a test\n\n"), captions(text, ".", true)...)
}

func captions(text, point string, styled bool) []byte {
	var b strings.Builder
	at, n := 0, 0
	for _, p := range paragraphsOf(text) {
		for _, line := range wrapLine(p, 70) {
			n++
			if styled {
				line = "<i>" + html.EscapeString(line) + "</i>"
			}
			fmt.Fprintf(&b, "%d\n%s --> %s\n%s\n\n", n, stampAt(at, point), stampAt(at+1500, point), line)
			at += 1600
		}
		at += 4000
	}
	return []byte(b.String())
}

func stampAt(ms int, point string) string {
	return fmt.Sprintf("%02d:%02d:%02d%s%03d", ms/3600000, ms/60000%60, ms/1000%60, point, ms%1000)
}

func asJSON(text string) []byte {
	ps := paragraphsOf(text)
	b, _ := json.Marshal([]any{map[string]any{"title": ps[0], "date": "2024-05-06", "source": map[string]any{"name": "Example Agency"}, "content": strings.Join(ps[1:], "\n\n")}})
	return b
}

func asJSONL(text string) []byte {
	b, _ := json.Marshal(map[string]any{"text": text, "lang": "en"})
	return append(b, "\n{\"text\": \"A second article.\"}\n"...)
}

func asUTF16(text string) []byte {
	out := []byte{0xFF, 0xFE}
	for _, unit := range utf16.Encode([]rune(text)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return out
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
