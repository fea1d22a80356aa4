package intake

// readPlain hands text on as it is; only hard line ends are joined, where the
// lines look wrapped.
func readPlain(f file) ([]Document, error) {
	text, charset, err := f.decode(f.data, "")
	if err != nil {
		return nil, err
	}
	text, mended := Unwrap(text)
	return one(f, Document{Text: text, Charset: charset, Joined: mended.Joined})
}
