package intake

import (
	"bytes"
	"strings"
)

// tell names a file's format by its content. The name decides only between
// kinds of text that look alike.
func tell(f file) (string, error) {
	if len(bytes.TrimSpace(f.data)) == 0 {
		return "", fail(f.name, CodeEmpty)
	}
	switch {
	case bytes.Contains(start(f.data, 1024), []byte("%PDF-")):
		return "pdf", nil
	case bytes.HasPrefix(f.data, []byte("PK\x03\x04")), bytes.HasPrefix(f.data, []byte("PK\x05\x06")):
		return tellZip(f)
	case bytes.HasPrefix(f.data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return "", tellCompound(f)
	}
	if kind := knownBinary(f.data); kind != "" {
		return "", failWith(f.name, CodeUnsupported, "This is "+kind+".")
	}
	head := headOf(f)
	if head == "" {
		return "", fail(f.name, CodeUnknown)
	}
	return tellText(f, head), nil
}

func start(data []byte, n int) []byte { return data[:min(n, len(data))] }

// knownBinary names files that people drop by mistake.
func knownBinary(data []byte) string {
	for _, kind := range []struct{ magic, name string }{
		{"\x89PNG", "a picture (PNG)"}, {"\xFF\xD8\xFF", "a photograph (JPEG)"}, {"GIF8", "a picture (GIF)"},
		{"\x1F\x8B", "a gzip archive"}, {"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"}, {"Rar!", "a RAR archive"},
		{"\x7FELF", "a program"}, {"MZ\x90", "a program"}, {"ID3", "a sound recording"}, {"OggS", "a sound recording"},
		{"bplist00", "a Safari web archive"}, {"\x00\x00\x00\x18ftyp", "a film"}, {"\x00\x00\x00\x20ftyp", "a film"},
	} {
		if bytes.HasPrefix(data, []byte(kind.magic)) {
			return kind.name
		}
	}
	return ""
}

// tellCompound tells apart what Microsoft kept in OLE containers.
func tellCompound(f file) error {
	has := func(name string) bool { // directory names are UTF-16
		return bytes.Contains(f.data, []byte(strings.Join(strings.Split(name, ""), "\x00")))
	}
	switch {
	case has("EncryptedPackage"):
		return fail(f.name, CodeEncrypted)
	case has("WordDocument"):
		return fail(f.name, CodeOldWord)
	case has("__substg1.0"):
		return failWith(f.name, CodeUnsupported, "This is an Outlook message (.msg); Outlook can save it as text.")
	}
	return failWith(f.name, CodeUnsupported, "This is an old Office file.")
}

// headOf is the beginning as text for looking at, without byte order mark and
// white space; empty where the bytes are no text at all.
func headOf(f file) string {
	data := start(f.data, 1<<14)
	charset := label(f.opt.Charset)
	if charset == "" {
		charset, _ = byteOrderMark(data)
	}
	if charset == "" {
		charset = guessUTF16(data)
	}
	head := string(data)
	if strings.HasPrefix(charset, "utf-16") {
		head, _ = f.decodeAs(charset, data)
	}
	if looksBinary(head) {
		return ""
	}
	return strings.TrimLeft(strings.TrimPrefix(head, "\xEF\xBB\xBF"), "\uFEFF \t\r\n")
}

// looksBinary counts control characters that no text has: one in fifty is too many.
func looksBinary(s string) bool {
	bad := 0
	for i := range len(s) {
		if b := s[i]; b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != '\v' && b != 0x1B && b != 0x1A {
			bad++
		}
	}
	return bad*50 > len(s)
}

func tellText(f file, head string) string {
	switch {
	case strings.HasPrefix(head, `{\rtf`):
		return "rtf"
	case strings.HasPrefix(head, "WEBVTT"):
		return "vtt"
	case looksSRT(head):
		return "srt"
	case head[0] == '{' || head[0] == '[':
		if format := tellJSON(f); format != "" {
			return format
		}
	}
	if format := tellMail(head); format != "" {
		return format
	}
	switch {
	case looksFlatODT(head):
		return "odt"
	case looksHTML(head, f.name):
		return "html"
	case looksMarkdown(head, f.name):
		return "markdown"
	}
	return "text"
}

// named says whether a name ends in one of the extensions.
func named(name string, extensions ...string) bool {
	name = strings.ToLower(name)
	for _, e := range extensions {
		if strings.HasSuffix(name, e) {
			return true
		}
	}
	return false
}
