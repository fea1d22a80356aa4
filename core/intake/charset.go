package intake

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// labels gives the names under which files declare a character set, as
// browsers understand them (encoding.spec.whatwg.org).
var labels = map[string]string{
	"utf8": "utf-8", "utf-8": "utf-8", "unicode-1-1-utf-8": "utf-8",
	"utf-16": "utf-16le", "utf-16le": "utf-16le", "unicode": "utf-16le", "utf-16be": "utf-16be",
	"ascii": "windows-1252", "us-ascii": "windows-1252", "iso-8859-1": "windows-1252", "latin1": "windows-1252",
	"l1": "windows-1252", "cp1252": "windows-1252", "windows-1252": "windows-1252",
	"windows-1250": "windows-1250", "cp1250": "windows-1250", "iso-8859-2": "iso-8859-2", "latin2": "iso-8859-2",
	"windows-1251": "windows-1251", "cp1251": "windows-1251", "win-1251": "windows-1251",
	"koi8-r": "koi8-r", "koi8": "koi8-r", "koi8-u": "koi8-u", "iso-8859-5": "iso-8859-5",
	"windows-1253": "windows-1253", "iso-8859-7": "windows-1253", "greek": "windows-1253",
	"windows-1254": "windows-1254", "iso-8859-9": "windows-1254", "latin5": "windows-1254", "cp1254": "windows-1254",
	"windows-1255": "windows-1255", "windows-1256": "windows-1256", "windows-1257": "windows-1257", "windows-1258": "windows-1258",
	"iso-8859-15": "iso-8859-15", "latin9": "iso-8859-15", "macintosh": "macintosh", "mac": "macintosh",
	"gb18030": "gb18030", "gbk": "gb18030", "gb2312": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "cp936": "gb18030", "windows-936": "gb18030",
	"big5": "big5", "big5-hkscs": "big5", "x-x-big5": "big5", "cn-big5": "big5", "cp950": "big5", "windows-950": "big5",
	"shift_jis": "shift_jis", "shift-jis": "shift_jis", "sjis": "shift_jis", "x-sjis": "shift_jis", "windows-31j": "shift_jis", "ms_kanji": "shift_jis", "cp932": "shift_jis", "windows-932": "shift_jis",
	"euc-kr": "euc-kr", "ks_c_5601-1987": "euc-kr", "ksc5601": "euc-kr", "windows-949": "euc-kr", "cp949": "euc-kr", "korean": "euc-kr",
}

// Charsets are the names a person can choose from, the usual ones first.
var Charsets = []string{
	"utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252", "gb18030", "big5", "shift_jis", "euc-kr", "koi8-r",
	"windows-1254", "windows-1250", "windows-1253", "windows-1255", "windows-1256", "windows-1257", "windows-1258",
	"iso-8859-2", "iso-8859-5", "iso-8859-15", "koi8-u", "macintosh",
}

// decode turns bytes into text: a person's choice first, then a byte order
// mark, then UTF-8 where it fits (hardly any other text does by accident, and
// saved pages go on declaring what they were before), then what the file
// declares, then a guess.
func (f file) decode(data []byte, declared string) (text, charset string, err error) {
	name, skip, err := f.charsetOf(data, declared)
	if err != nil {
		return "", "", err
	}
	text, err = f.decodeAs(name, data[skip:])
	return text, name, err
}

func (f file) charsetOf(data []byte, declared string) (name string, skip int, err error) {
	mark, skip := byteOrderMark(data)
	if f.opt.Charset != "" {
		name = label(f.opt.Charset)
		if name == "" {
			return "", 0, failWith(f.name, CodeCharset, "“"+oneLine(f.opt.Charset)+"”:")
		}
		if name != mark {
			skip = 0
		}
		return name, skip, nil
	}
	if mark != "" {
		return mark, skip, nil
	}
	told := label(declared)
	if told != "" && !strings.HasPrefix(told, "utf-") && !isASCII(data) && !manyByteUTF8(data) {
		return told, 0, nil
	}
	return guess(data), 0, nil
}

func byteOrderMark(data []byte) (string, int) {
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		return "utf-8", 3
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return "utf-16le", 2
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return "utf-16be", 2
	}
	return "", 0
}

// label gives a character set's one name, "" where it is not known.
func label(s string) string {
	return labels[strings.ToLower(strings.Trim(s, " \t\r\n\"'"))]
}

func (f file) decodeAs(name string, data []byte) (string, error) {
	switch name {
	case "utf-8":
		return strings.ToValidUTF8(string(data), "\uFFFD"), nil
	case "utf-16le":
		return decodeUTF16(data, 0, 1), nil
	case "utf-16be":
		return decodeUTF16(data, 1, 0), nil
	}
	if table, is := singles[name]; is {
		return decodeSingle(table, data), nil
	}
	if decode := doubles[name]; decode != nil {
		return decode(data)
	}
	if f.opt.Decode != nil {
		text, err := f.opt.Decode(name, data)
		if err != nil {
			return "", failWith(f.name, CodeCharset, "“"+name+"”:")
		}
		return strings.ToValidUTF8(text, "\uFFFD"), nil
	}
	return "", failWith(f.name, CodeDesktopOnly, "The text is in the character set "+name+".")
}

func decodeUTF16(data []byte, low, high int) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = uint16(data[2*i+low]) | uint16(data[2*i+high])<<8
	}
	return string(utf16.Decode(units))
}

func isASCII(data []byte) bool {
	for _, b := range data {
		if b >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// manyByteUTF8 says that the bytes are UTF-8 and not only ASCII. The last few
// may be a character cut in two.
func manyByteUTF8(data []byte) bool {
	many := false
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			return many && len(data) < utf8.UTFMax && !utf8.FullRune(data)
		}
		many = many || n > 1
		data = data[n:]
	}
	return many
}
