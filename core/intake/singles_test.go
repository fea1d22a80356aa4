package intake

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/encoding/charmap"
)

func TestSinglesAgreeWithTheLibrary(t *testing.T) {
	for name, set := range map[string]*charmap.Charmap{
		"windows-1250": charmap.Windows1250, "windows-1251": charmap.Windows1251, "windows-1252": charmap.Windows1252,
		"windows-1253": charmap.Windows1253, "windows-1254": charmap.Windows1254, "windows-1255": charmap.Windows1255,
		"windows-1256": charmap.Windows1256, "windows-1257": charmap.Windows1257, "windows-1258": charmap.Windows1258,
		"iso-8859-2": charmap.ISO8859_2, "iso-8859-5": charmap.ISO8859_5, "iso-8859-15": charmap.ISO8859_15,
		"koi8-r": charmap.KOI8R, "koi8-u": charmap.KOI8U, "macintosh": charmap.Macintosh,
	} {
		for b := range 256 {
			assert.Equal(t, string(set.DecodeByte(byte(b))), decodeSingle(singles[name], []byte{byte(b)}), "%s %#x", name, b)
		}
	}
}

func TestDay(t *testing.T) {
	for in, want := range map[string]string{
		"2023-10-17T22:05:00+08:00": "2023-10-17", "20231017": "2023-10-17", "2023/10/17 18:21": "2023-10-17", "2023年10月17日": "2023-10-17",
		"Tue, 17 Oct 2023 10:00:00 GMT": "2023-10-17", "October 17, 2023": "2023-10-17", "17th October 2023": "2023-10-17", "Sept. 9, 2023": "2023-09-09",
		"2023-02-30": "", "17.10.2023": "", "": "", "yesterday": "", "0000-00-00": "", "3 for 2024": "",
	} {
		assert.Equal(t, want, day(in), in)
	}
}

func TestLanguageTag(t *testing.T) {
	for in, want := range map[string]string{"en-GB": "en", "zh_CN": "zh", "EN": "en", "english": "", "": "", "x": ""} {
		assert.Equal(t, want, language(in), in)
	}
}
