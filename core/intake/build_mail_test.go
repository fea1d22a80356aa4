package intake_test

import (
	"bytes"
	"encoding/base64"
	"mime/quotedprintable"
	"strings"
)

// The article as mail: plain, wrapped, with a page, as a page alone.

func quoted(b []byte) string {
	var out bytes.Buffer
	w := quotedprintable.NewWriter(&out)
	w.Write(b)
	w.Close()
	return out.String()
}

func wrapped64(b []byte) string {
	s := base64.StdEncoding.EncodeToString(b)
	var out strings.Builder
	for len(s) > 76 {
		out.WriteString(s[:76] + "\r\n")
		s = s[76:]
	}
	return out.String() + s + "\r\n"
}

const mailHead = "Received: from mx.example.org\r\nFrom: Press Desk <press@example.org>\r\nTo: list@example.org\r\nDate: Mon, 6 May 2024 09:10:11 +0200\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n"

func asMail(text string) []byte {
	return []byte(mailHead + "Subject: readout\r\nContent-Type: multipart/alternative; boundary=b1\r\n\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
		quoted([]byte(strings.ReplaceAll(text, "\n", "\r\n"))) + "\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + wrapped64(asHTML(text)) + "--b1--\r\n")
}

func asWrappedMail(text string) []byte {
	return []byte(mailHead + "Subject: Fwd: readout\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + strings.ReplaceAll(hardWrap(text, 72), "\n", "\r\n") + "\r\n-- \r\nPress Desk\r\n")
}

func asHTMLMail(text string) []byte {
	return []byte(mailHead + "Subject: readout\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + wrapped64(asHTML(text)))
}
