package project

import (
	"encoding/json"
	"fmt"
	"slices"
)

// assemble looks at the parts of a file one by one and keeps what is sound.
func assemble(p parts, engine string) Opened {
	o := refused("")
	o.Engine = p.engine
	if p.isDamaged {
		o.lose(LossDamage, "")
	}
	if p.view != nil {
		o.View = p.view
	}
	for i, found := range p.documents {
		o.addDocument(found, i)
	}
	o.readAnew(engine)
	for _, found := range p.comparisons {
		o.addComparison(found)
	}
	return o
}

func (o *Opened) addDocument(found object, place int) {
	d, troubles := documentOf(found)
	name := nameOf(d, place)
	if d.Text == "" {
		o.lose(LossDocument, name)
		return
	}
	for _, code := range troubles {
		o.lose(code, name)
	}
	for d.ID == "" || o.has(d.ID) {
		place++
		d.ID = fmt.Sprintf("d%d", place)
	}
	o.Documents = append(o.Documents, d)
}

func (o *Opened) has(id string) bool { return o.document(id) != nil }

func (o *Opened) document(id string) *Document {
	i := slices.IndexFunc(o.Documents, func(d Document) bool { return d.ID == id })
	if i < 0 {
		return nil
	}
	return &o.Documents[i]
}

// readAnew lets go of records that another version of the program has made.
func (o *Opened) readAnew(engine string) {
	if o.Engine == engine {
		return
	}
	had := false
	for i := range o.Documents {
		had = had || o.Documents[i].Record != nil
		o.Documents[i].LetGo()
	}
	if o.Engine = engine; had {
		o.lose(LossEngine, "")
	}
}

// addComparison keeps what was decided where both documents are.
func (o *Opened) addComparison(found object) {
	var c Comparison
	for key, raw := range found.fields {
		if setField(&c, key, raw) != nil {
			o.lose(LossComparison, "")
			return
		}
	}
	a, b := o.document(c.A), o.document(c.B)
	if found.isCut || a == nil || b == nil || a == b {
		o.lose(LossComparison, "")
		return
	}
	o.Comparisons = append(o.Comparisons, c.whole())
}

// setField decodes one field into a struct.
func setField(into any, key string, raw json.RawMessage) error {
	name, err := json.Marshal(key)
	if err != nil {
		return err
	}
	return json.Unmarshal(slices.Concat([]byte("{"), name, []byte(":"), raw, []byte("}")), into)
}
