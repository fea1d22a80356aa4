package intake_test

import (
	"syscall/js"

	"visavis/core/intake"
)

// hostDecode stands in for the page, which lends its TextDecoder.
func hostDecode(charset string, data []byte) (string, error) {
	bytes := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(bytes, data)
	return js.Global().Get("TextDecoder").New(charset).Call("decode", bytes).String(), nil
}

// lockedPDF: the page has no ciphers.
const lockedPDF = intake.CodeLocked
