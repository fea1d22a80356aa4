package intake_test

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/core/intake"
)

func TestHostileFilesGiveACauseInBoundedTime(t *testing.T) {
	for _, c := range hostile() {
		t.Run(c.reason, func(t *testing.T) {
			data := c.make()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			began := time.Now()
			docs, err := intake.Read(data, c.name, intake.Options{Decode: hostDecode})
			took := time.Since(began)
			runtime.ReadMemStats(&after)
			assert.Equal(t, c.code, intake.CodeOf(err), "%v", err)
			assert.Less(t, took, 2*time.Minute) // no hang, even as wasm on a machine with much else to do; natively all take under two seconds
			assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(2<<30))
			if c.code == "" {
				assert.NotEmpty(t, docs)
			}
			t.Logf("%d kB in, %v, %d MB allocated", len(data)>>10, took.Round(time.Millisecond), (after.TotalAlloc-before.TotalAlloc)>>20)
		})
	}
}

type hostileFile struct {
	reason, name string
	code         intake.Code // "" where the file can be read all the same
	make         func() []byte
}

// article is what each file holds besides.
const article = "The President met the Prime Minister on Monday, the office said, and they spoke about trade."

func hostile() []hostileFile {
	return append(hostilePDFs(), []hostileFile{
		{"zip bomb", "a.zip", intake.CodeBomb, func() []byte { return pack("a.txt", strings.Repeat("a", 200<<20)) }},
		{"zip bomb of overlapping files", "a.zip", intake.CodeBomb, overlapping},
		{"zip within zip within zip", "a.zip", intake.CodeTooDeep, func() []byte {
			data := pack("a.txt", article)
			for range 10 {
				data = pack("a.zip", string(data))
			}
			return data
		}},
		{"docx bomb", "a.docx", intake.CodeBomb, func() []byte {
			return pack("word/document.xml", "<w:document>"+strings.Repeat("<w:p><w:r><w:t>aaaaaaaa</w:t></w:r></w:p>", 4<<20))
		}},
		{"entity bomb in docx", "a.docx", "", func() []byte {
			bomb := `<!DOCTYPE a [<!ENTITY x "` + strings.Repeat("ha", 50) + `">`
			for i := range 30 {
				bomb += fmt.Sprintf(`<!ENTITY x%d "%s">`, i, strings.Repeat("&x;", 10))
			}
			return pack("word/document.xml", bomb+"]><w:document><w:p><w:r><w:t>"+article+"&x29;</w:t></w:r></w:p></w:document>")
		}},
		{"entity that names a file", "a.docx", "", func() []byte {
			return pack("word/document.xml", `<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document><w:p><w:r><w:t>`+article+` &f;</w:t></w:r></w:p></w:document>`)
		}},
		{"deep XML", "a.odt", intake.CodeNested, func() []byte {
			return pack("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<office:text>"+strings.Repeat("<text:section>", 100_000)+article)
		}},
		{"deep HTML", "a.html", "", func() []byte {
			return []byte("<html><body>" + strings.Repeat("<div><b>", 300_000) + "<p>" + article + "</p>")
		}},
		{"deep tables", "a.html", "", func() []byte {
			return []byte("<html><body>" + strings.Repeat("<table><tr><td>", 100_000) + "<p>" + article + "</p>")
		}},
		{"a million attributes", "a.html", "", func() []byte {
			var b strings.Builder
			b.WriteString("<html><body><p ")
			for i := range 1_000_000 {
				fmt.Fprintf(&b, "a%d=1 ", i)
			}
			return []byte(b.String() + ">" + article + "</p>")
		}},
		{"a million elements", "a.html", "", func() []byte {
			return []byte("<html><body><p>" + article + "</p>" + strings.Repeat("<i class=share>", 1_000_000))
		}},
		{"a million list items", "a.html", "", func() []byte {
			return []byte("<html><body><p>" + article + "</p><ol>" + strings.Repeat("<li>x", 150_000))
		}},
		{"unclosed comment and tag", "a.html", "", func() []byte {
			return []byte("<html><body><p>" + article + "</p><!-- " + strings.Repeat("<", 1_000_000))
		}},
		{"deep RTF", "a.rtf", intake.CodeNested, func() []byte { return []byte(`{\rtf1 ` + strings.Repeat("{", 1_000_000)) }},
		{"RTF of numbers out of range", "a.rtf", "", func() []byte {
			return []byte(`{\rtf1\bin-99999999999 \u-99999999 \uc99999999 \u55357?\bin99999999999999 ` + article + `}` + article)
		}},
		{"deep JSON", "a.json", intake.CodeNested, func() []byte { return []byte(strings.Repeat(`{"a":[`, 1_000_000)) }},
		{"deep JSON-LD", "a.html", "", func() []byte {
			return []byte(`<html><head><script type="application/ld+json">` + strings.Repeat(`[`, 9000) + strings.Repeat(`]`, 9000) + `</script></head><body><p>` + article + `</p>`)
		}},
		{"mail of mails", "a.eml", intake.CodeTooDeep, func() []byte {
			inner := article
			for i := range 30 {
				inner = fmt.Sprintf("From: a\nTo: b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x%d\n\n--x%d\nContent-Type: message/rfc822\n\n%s\n--x%d--\n", i, i, inner, i)
			}
			return []byte(inner)
		}},
		{"mail of a million parts", "a.eml", "", func() []byte {
			return []byte("From: a\nTo: b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n" + article + strings.Repeat("\n--x\n\na", 1_000_000))
		}},
		{"endless header", "a.eml", "", func() []byte {
			return []byte("From: a\nTo: b\nMIME-Version: 1.0\nSubject: " + strings.Repeat("=?utf-8?q?a?=\n ", 400_000))
		}},
		{"sentences in a deep box", "a.html", "", func() []byte {
			return []byte("<html><body>" + strings.Repeat("<div>", 240) + strings.Repeat("<p>It was so.", 150_000))
		}},
		{"end tags alone", "a.html", "", func() []byte {
			return []byte("<html><body><p>" + article + strings.Repeat("</p></div></b>", 300_000))
		}},
		{"headings with nothing but links", "a.html", "", func() []byte {
			return []byte("<html><body><p>" + article + "</p><p>" + article + "</p>" + strings.Repeat("<h2>More</h2><p><a href=x>a link</a></p>", 60_000) + "<p>" + article)
		}},
		{"a mail of bars", "a.eml", "", func() []byte {
			return []byte("From: a\nTo: b\nMIME-Version: 1.0\nContent-Type: text/plain; format=flowed\n\n" + article + "\n" + strings.Repeat(strings.Repeat(">", 500)+" a \n", 20_000))
		}},
		{"a million attributes in a Word file", "a.docx", "", func() []byte {
			var b strings.Builder
			for i := range 1_000_000 {
				fmt.Fprintf(&b, "a%d='1' ", i)
			}
			return pack("word/document.xml", "<w:document><w:p "+b.String()+"><w:r><w:t>"+article+"</w:t></w:r></w:p></w:document>")
		}},
		{"zip under a password", "a.zip", intake.CodeEncrypted, func() []byte {
			data := pack("a.txt", article)
			data[bytes.Index(data, []byte("PK\x01\x02"))+8] |= 1
			return data
		}},
		{"encrypted docx", "a.docx", intake.CodeEncrypted, func() []byte {
			return []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 512) + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")
		}},
		{"old Word", "a.doc", intake.CodeOldWord, func() []byte {
			return []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 512) + "W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00")
		}},
		{"photograph", "a.txt", intake.CodeUnsupported, func() []byte { return []byte("\xFF\xD8\xFF\xE0JFIF") }},
		{"spreadsheet", "a.xlsx", intake.CodeUnsupported, func() []byte { return pack("xl/workbook.xml", "<workbook/>") }},
		{"noise", "a.txt", intake.CodeUnknown, func() []byte { return bytes.Repeat([]byte{0, 1, 2, 3, 200, 7, 9, 14}, 1000) }},
		{"nothing", "a.txt", intake.CodeEmpty, func() []byte { return nil }},
		{"blanks", "a.txt", intake.CodeEmpty, func() []byte { return []byte(" \n\t\r\n ") }},
		{"page without words", "a.html", intake.CodeNoText, func() []byte { return []byte("<html><body><script>x</script></body></html>") }},
		{"too large", "a.txt", intake.CodeTooLarge, func() []byte { return bytes.Repeat([]byte("words "), 12<<20) }},
		{"too long a text", "a.txt", intake.CodeTooLarge, func() []byte { return bytes.Repeat([]byte("words "), 2<<20) }},
		{"cut-off zip", "a.zip", intake.CodeTruncated, func() []byte { d := pack("a.txt", article); return d[:len(d)-30] }},
		{"cut-off JSON", "a.json", intake.CodeTruncated, func() []byte { return []byte(`{"text": "` + article) }},
		{"wrapped lines without end", "a.txt", "", func() []byte {
			return bytes.Repeat([]byte("the words of a line that goes on to the next with-\n"), 100_000)
		}},
		{"Markdown of brackets", "a.md", "", func() []byte { return bytes.Repeat([]byte("[![*_"), 200_000) }},
		{"subtitles without times", "a.srt", "", func() []byte {
			return []byte("1\n00:00:01,000 --> 00:00:02,000\n" + strings.Repeat("<v a", 200_000))
		}},
	}...)
}

// overlapping lists one packed file a thousand times.
func overlapping() []byte {
	var packed bytes.Buffer
	w, _ := flate.NewWriter(&packed, 9)
	w.Write(bytes.Repeat([]byte("a"), 4<<20))
	w.Close()
	local := make([]byte, 30)
	copy(local, "PK\x03\x04")
	binary.LittleEndian.PutUint16(local[8:], 8)
	data := append(local, packed.Bytes()...)
	at := len(data)
	for i := range 900 {
		name := fmt.Sprintf("%d.txt", i)
		head := make([]byte, 46)
		copy(head, "PK\x01\x02")
		binary.LittleEndian.PutUint16(head[10:], 8)
		binary.LittleEndian.PutUint32(head[20:], uint32(packed.Len()))
		binary.LittleEndian.PutUint16(head[28:], uint16(len(name)))
		data = append(append(data, head...), name...)
	}
	end := make([]byte, 22)
	copy(end, "PK\x05\x06")
	binary.LittleEndian.PutUint32(end[12:], uint32(len(data)-at))
	binary.LittleEndian.PutUint32(end[16:], uint32(at))
	return append(data, end...)
}

func TestNothingIsFetchedOrExpanded(t *testing.T) {
	for _, c := range hostile() {
		if strings.HasPrefix(c.reason, "entity") {
			docs, err := intake.Read(c.make(), c.name, intake.Options{})
			require.NoError(t, err)
			assert.NotContains(t, docs[0].Text, "haha")
			assert.NotContains(t, docs[0].Text, "root:")
		}
	}
}

func TestEveryErrorHasASentenceToActOn(t *testing.T) {
	for _, c := range hostile() {
		if c.code == "" || len(c.reason) == 0 {
			continue
		}
		if strings.Contains(c.reason, "bomb") || strings.Contains(c.reason, "too l") {
			continue // made above; costly
		}
		_, err := intake.Read(c.make(), c.name, intake.Options{})
		var e *intake.Error
		require.True(t, errors.As(err, &e), c.reason)
		assert.True(t, strings.HasSuffix(e.Message, "."), e.Message)
		assert.Greater(t, len(strings.Fields(e.Message)), 4, e.Message)
		assert.True(t, strings.HasPrefix(e.Error(), c.name), e.Error())
	}
}

func TestTruncatedFilesNeverCrash(t *testing.T) {
	text := texts(t)["b21"]
	for _, form := range forms {
		data := form.make(text)
		step := 1
		if len(data) > 6000 || testing.Short() {
			step = 7 // a prime, so that all kinds of places are cut
		}
		for n := 0; n < len(data); n += step {
			docs, err := intake.ReadBare(data[:n], form.name, intake.Options{Decode: hostDecode})
			require.True(t, err != nil || len(docs) > 0, "%s cut at %d", form.name, n)
			if err != nil {
				require.NotEmpty(t, intake.CodeOf(err), "%s cut at %d: %v", form.name, n, err)
			}
		}
	}
}

func TestGoodFilesOfAnArchiveComeOutBesideBadOnes(t *testing.T) {
	data := pack("good.txt", "The President met the Prime Minister.", "bad.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1WordDocument", "also/good.html", "<html><body><p>They spoke about trade.</p></body></html>")
	docs, err := intake.Read(data, "all.zip", intake.Options{})
	require.Len(t, docs, 2)
	assert.Equal(t, "all.zip/good.txt", docs[0].Name)
	assert.Equal(t, "all.zip/also/good.html", docs[1].Name)
	require.Error(t, err)
	assert.Len(t, intake.Messages(err), 1)
	assert.Contains(t, err.Error(), "all.zip/bad.doc")
}

// One budget is for all that one file holds, however it is packed.
func TestALittleFileMakesNoLargeText(t *testing.T) {
	var inner, middle, outer []string
	for i := range 20 {
		inner = append(inner, fmt.Sprintf("%d.txt", i), strings.Repeat(article+"\n\n", 150))
	}
	for i := range 20 {
		middle = append(middle, fmt.Sprintf("%d.zip", i), string(pack(inner...)))
	}
	for i := range 5 {
		outer = append(outer, fmt.Sprintf("%d.zip", i), string(pack(middle...)))
	}
	for name, data := range map[string][]byte{
		"archives within archives": pack(outer...),
		"a Word file":              pack("word/document.xml", "<w:document>"+strings.Repeat("<w:p><w:r><w:t>"+article+"</w:t></w:r></w:p>", 1<<16)),
	} {
		docs, err := intake.Read(data, "a.zip", intake.Options{})
		text := 0
		for _, d := range docs {
			text += len(d.Text)
		}
		assert.LessOrEqual(t, text, 1<<20+100*len(data), name)
		assert.Contains(t, err.Error(), "unpacks to far more", name)
	}
}

func TestNoMoreFilesAreReadThanOneArchiveMayHold(t *testing.T) {
	var inner, outer []string
	for i := range 400 {
		inner = append(inner, fmt.Sprintf("%d.txt", i), article)
	}
	for i := range 5 {
		outer = append(outer, fmt.Sprintf("%d.zip", i), string(pack(inner...)))
	}
	docs, err := intake.Read(pack(outer...), "a.zip", intake.Options{})
	assert.Less(t, len(docs), 1000)
	assert.Contains(t, err.Error(), "more than a thousand files")
}

func TestNamesForgeNoLine(t *testing.T) {
	docs, err := intake.Read(pack("a\nb.zip: fine\x1b[31m.txt", article, "c\nd.txt: fine.pdf", "%PDF-1.7 cut off"), "e\nf.zip", intake.Options{})
	require.Len(t, docs, 1)
	assert.Equal(t, "e\nf.zip/a_b.zip: fine_[31m.txt", docs[0].Name)
	assert.Len(t, intake.Messages(err), 1)
	assert.NotContains(t, err.Error(), "\n")
}
