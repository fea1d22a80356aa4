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
var doubles = map[string]func([]byte) (string, error){
	"gb18030": with(simplifiedchinese.GB18030), "big5": with(traditionalchinese.Big5),
	"shift_jis": with(japanese.ShiftJIS), "euc-kr": with(korean.EUCKR),
}

func with(e encoding.Encoding) func([]byte) (string, error) {
	return func(data []byte) (string, error) {
		out, err := e.NewDecoder().Bytes(data)
		return string(out), err
	}
}
