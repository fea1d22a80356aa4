package intake

import "strings"

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
		if text = d.cleanMail(text, flowed); !blank(text) {
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
