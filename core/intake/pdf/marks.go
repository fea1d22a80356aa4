package pdf

import "strings"

// object draws a form, which is a page within the page; pictures are counted.
func (w *painter) object(args list) {
	if len(args) == 0 || w.deep > 8 {
		return
	}
	n, _ := args[len(args)-1].(name)
	s, is := w.resource("XObject", n).(*stream)
	if !is {
		return
	}
	d := w.r.doc
	if s.dict.get(d, "Subtype") == name("Image") {
		w.r.pictures++
		return
	}
	inner := *w
	inner.margin, inner.saved, inner.marks = strings.Builder{}, nil, nil
	inner.deep++
	if res := d.dict(s.dict.get(d, "Resources")); res != nil {
		inner.resources = res
	}
	if m := d.list(s.dict.get(d, "Matrix")); len(m) == 6 {
		inner.state.ctm = matrixOf(m).times(inner.state.ctm)
	}
	inner.run(d.unpack(s))
	inner.endMargin()
}

// mark follows marked content: what the file calls an artifact is header,
// footer or ornament; what it gives other words for is read as these.
func (w *painter) mark(op keyword, args list) {
	if op == "EMC" {
		if n := len(w.marks); n > 0 {
			w.marks = w.marks[:n-1]
		}
		w.actual = nil
		if !w.inMargin() {
			w.endMargin()
		}
		return
	}
	if len(w.marks) > maxNesting*10 {
		return
	}
	tag := name("")
	if len(args) > 0 {
		tag, _ = args[0].(name)
	}
	w.marks = append(w.marks, tag == "Artifact" || w.inMargin())
	if op == "BDC" && len(args) > 1 {
		d := w.r.doc
		props, is := args[1].(*dict)
		if n, named := args[1].(name); named {
			props, is = d.dict(w.resource("Properties", n)), true
		}
		if t, told := props.get(d, "ActualText").(text); is && told {
			s := d.textString(t)
			w.actual = &s
		}
	}
}

func (w *painter) inMargin() bool { return len(w.marks) > 0 && w.marks[len(w.marks)-1] }

func (w *painter) endMargin() {
	if s := strings.Join(strings.Fields(w.margin.String()), " "); s != "" {
		w.sheet.aside = append(w.sheet.aside, s)
	}
	w.margin.Reset()
}
