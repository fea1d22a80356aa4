package main

import "encoding/json"

// alignmentsName is under which name the store keeps how the person has laid documents
// side by side.
const alignmentsName = "alignments"

// Alignments are what the person has decided about documents laid side by side, as the page
// last gave it to KeepAlignments: a list, empty for nothing.
func (a *App) Alignments() json.RawMessage {
	kept, err := a.library.Store().View(alignmentsName)
	a.note("alignments", err)
	if kept == "" || !json.Valid([]byte(kept)) {
		return json.RawMessage("[]")
	}
	return json.RawMessage(kept)
}

// KeepAlignments writes them down beside the documents.
func (a *App) KeepAlignments(all json.RawMessage) error {
	if err := a.library.Store().SetView(alignmentsName, string(all)); err != nil {
		return a.failure("remark_failed", "reason", a.reason(err))
	}
	return nil
}
