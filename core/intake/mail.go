package intake

import (
	"strings"
)

// tellMail tells mails and single-file pages by the fields they open with:
// known ones, one a line, among them one that only mail has.
func tellMail(head string) string {
	header, _ := parseHeader([]byte(head))
	kind := strings.ToLower(header["content-type"])
	if strings.HasPrefix(kind, "multipart/related") && (header["snapshot-content-location"] != "" || header["to"] == "" && header["received"] == "") {
		return "mhtml"
	}
	known := 0
	for _, name := range []string{"from", "to", "subject", "date", "mime-version", "message-id", "received", "return-path", "delivered-to", "content-type", "x-mailer"} {
		if header[name] != "" {
			known++
		}
	}
	sure := header["mime-version"] != "" || header["received"] != "" || header["message-id"] != "" || header["return-path"] != "" || header["delivered-to"] != ""
	if known >= 3 && (sure || header["from"] != "" && header["subject"] != "") {
		return "eml"
	}
	return ""
}

// readMail reads a mail's own text and the articles attached to it.
func readMail(f file) ([]Document, error) {
	left := maxFiles
	mail := parseMIME(f.data, 0, &left)
	d := Document{Title: f.subject(mail.header["subject"]), Published: mailDay(mail.header["date"])}
	for _, name := range []string{"from", "to", "date", "subject"} {
		if v := mail.header[name]; v != "" {
			d.Removed = append(d.Removed, strings.ToUpper(name[:1])+name[1:]+": "+f.headerText(v))
		}
	}
	var docs []Document
	var errs []error
	body, err := f.mailBody(mail, &d)
	if err != nil {
		errs = append(errs, err)
	}
	attached, err := f.attachments(mail)
	if err != nil {
		errs = append(errs, err)
	}
	// a short note that only sends an attachment is no article
	if body != "" && (len(attached) == 0 || len(body) > 400) {
		d.Text = withHeadline(d.Title, body)
		docs = append(docs, d)
	}
	return append(docs, attached...), some(errs)
}

// mailDay drops the weekday and reads the rest.
func mailDay(s string) string {
	if _, rest, found := strings.Cut(s, ","); found && strings.IndexByte(s, ',') < 10 {
		s = rest
	}
	return day(s)
}

// subject without the marks of answers and forwards.
func (f file) subject(value string) string {
	s := f.headerText(value)
	for {
		mark, rest, found := strings.Cut(s, ":")
		switch strings.ToLower(strings.TrimSpace(mark)) {
		case "re", "fw", "fwd", "aw", "wg", "tr", "rv":
		default:
			found = false
		}
		if !found {
			return s
		}
		s = strings.TrimSpace(rest)
	}
}

// withHeadline puts the title first unless the text shows it among its first
// lines.
func withHeadline(title, text string) string {
	if len(strings.Fields(title)) < 3 || strings.Contains(titleKey(text[:min(len(text), 1000)]), titleKey(title)) {
		return text
	}
	return title + "\n\n" + text
}

// mailBody prefers the plain text, where nothing is lost; many mails have only
// the page.
func (f file) mailBody(mail part, d *Document) (string, error) {
	if p := find(mail, "text/plain"); p != nil {
		text, charset, err := f.decode(p.decoded(), param(p.header["content-type"], "charset"))
		if err != nil {
			return "", err
		}
		d.Charset = charset
		flowed := strings.EqualFold(param(p.header["content-type"], "format"), "flowed")
		if text = d.cleanMail(text, flowed); text != "" {
			return text, nil
		}
	}
	p := find(mail, "text/html")
	if p == nil {
		return "", nil
	}
	docs, err := readPage(f.inner(f.name, p.decoded()), param(p.header["content-type"], "charset"))
	if err != nil {
		return "", err
	}
	page := docs[0]
	d.Charset, d.Language, d.Agency = page.Charset, page.Language, page.Agency
	d.Removed = append(d.Removed, page.Removed...)
	if page.Published != "" {
		d.Published = page.Published
	}
	return page.Text, nil
}

// find gives the first part of a kind that is not an attachment.
func find(p part, kind string) *part {
	own := p.mediaType()
	if own == "" {
		own = "text/plain"
	}
	if own == kind && !isAttachment(p) {
		return &p
	}
	for i := range p.parts {
		if found := find(p.parts[i], kind); found != nil {
			return found
		}
	}
	return nil
}

func isAttachment(p part) bool {
	return strings.HasPrefix(strings.ToLower(strings.TrimSpace(p.header["content-disposition"])), "attachment")
}

// attachments reads the files attached, and mails forwarded whole.
func (f file) attachments(mail part) ([]Document, error) {
	var docs []Document
	var errs []error
	for i := range mail.parts {
		p := mail.parts[i]
		if p.mediaType() == "message/rfc822" || isAttachment(p) && !strings.HasPrefix(p.mediaType(), "image/") {
			found, err := f.attachment(p)
			docs = append(docs, found...)
			if err != nil {
				errs = append(errs, err)
			}
			continue
		}
		found, err := f.attachments(p)
		docs = append(docs, found...)
		if err != nil {
			errs = append(errs, err)
		}
	}
	return docs, some(errs)
}

func (f file) attachment(p part) ([]Document, error) {
	name := f.headerText(param(p.header["content-disposition"], "filename"))
	if name == "" {
		name = f.headerText(param(p.header["content-type"], "name"))
	}
	if name == "" {
		name = "attachment"
	}
	return read(f.inner(inside(f.name, name), p.decoded()))
}

// cleanMail takes away what mail programs add: the quote bars and header of a
// forward, the signature; and joins wrapped lines.
func (d *Document) cleanMail(text string, flowed bool) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if flowed {
		text, d.Joined = unflow(text)
	}
	lines := unbar(strings.Split(text, "\n"))
	lines = d.dropSignature(lines)
	lines = d.dropForward(lines)
	text, mended := Unwrap(strings.Trim(strings.Join(lines, "\n"), "\n \t"))
	d.Joined += mended.Joined
	return text
}

// unflow joins lines that end in a space, as RFC 3676 says.
func unflow(text string) (string, int) {
	lines := strings.Split(text, "\n")
	var b strings.Builder
	joined := 0
	for i, line := range lines {
		b.WriteString(line)
		if i+1 == len(lines) {
			break
		}
		if strings.HasSuffix(line, " ") && line != "-- " && strings.TrimSpace(lines[i+1]) != "" {
			joined++
			continue
		}
		b.WriteByte('\n')
	}
	return b.String(), joined
}

// unbar removes the quote bars where most lines have them: the article was
// quoted as a whole.
func unbar(lines []string) []string {
	barred := 0
	for _, line := range lines {
		if strings.HasPrefix(line, ">") {
			barred++
		}
	}
	if barred*2 < len(lines) {
		return lines
	}
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = strings.TrimPrefix(strings.TrimLeft(line, ">"), " ")
	}
	return out
}

func (d *Document) dropSignature(lines []string) []string {
	for i := len(lines) - 1; i >= 0 && i > len(lines)-15; i-- {
		if lines[i] == "-- " || lines[i] == "--" {
			d.remove(strings.Join(lines[i:], "\n"))
			return lines[:i]
		}
	}
	return lines
}

// dropForward takes away the header of a forwarded mail with its mark, and
// takes the inner date and subject, which are the article's.
func (d *Document) dropForward(lines []string) []string {
	for i, line := range lines {
		if i > 60 || !strings.HasPrefix(line, "-----") || !strings.Contains(strings.ToLower(line), "forwarded message") && !strings.Contains(strings.ToLower(line), "original message") {
			continue
		}
		header, end := map[string]string{}, i+1
		for ; end < len(lines) && end < i+12; end++ {
			name, value, isField := strings.Cut(lines[end], ":")
			if !isField && strings.TrimSpace(lines[end]) == "" && len(header) > 0 || !isField && len(header) > 0 {
				break
			}
			header[strings.ToLower(strings.Trim(name, " *"))] = strings.TrimSpace(value)
		}
		d.remove(strings.Join(lines[i:end], "\n"))
		if when := mailDay(header["date"] + header["sent"]); when != "" {
			d.Published = when
		}
		if s := header["subject"]; s != "" {
			d.Title = file{}.subject(s)
		}
		return append(lines[:i:i], lines[end:]...)
	}
	return lines
}

// readMHTML reads a page saved as a single file: its first part that is a page.
func readMHTML(f file) ([]Document, error) {
	left := maxFiles
	saved := parseMIME(f.data, 0, &left)
	page := find(saved, "text/html")
	if page == nil {
		page = find(saved, "application/xhtml+xml")
	}
	if page == nil {
		return nil, fail(f.name, CodeNoText)
	}
	docs, err := readPage(f.inner(f.name, page.decoded()), param(page.header["content-type"], "charset"))
	if err == nil && docs[0].Title == "" {
		docs[0].Title = f.subject(saved.header["subject"])
	}
	return docs, err
}
