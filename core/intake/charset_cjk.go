//go:build !js

package intake

import (
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// doubles are the sets of one to four bytes a character. Their tables weigh
// 318 kB gzipped in wasm, so the page leaves them to the browser's own
// TextDecoder, which the host hands in as Options.Decode.
var doubles = map[string]encoding.Encoding{
	"gb18030": simplifiedchinese.GB18030, "big5": traditionalchinese.Big5,
	"shift_jis": japanese.ShiftJIS, "euc-kr": korean.EUCKR,
}
