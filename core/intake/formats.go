package intake

// Format describes a kind of file for open dialogs and help.
type Format struct {
	Name       string   `json:"name"`
	Label      string   `json:"label"`
	Extensions []string `json:"extensions"`
	MIME       string   `json:"mime"`
}

// Formats are the kinds of file that Read reads.
var Formats = []Format{
	{"text", "Plain text", []string{".txt", ".text"}, "text/plain"},
	{"markdown", "Markdown", []string{".md", ".markdown"}, "text/markdown"},
	{"html", "Web page", []string{".html", ".htm", ".xhtml"}, "text/html"},
	{"mhtml", "Web page, single file", []string{".mhtml", ".mht"}, "multipart/related"},
	{"docx", "Word document", []string{".docx"}, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
	{"odt", "OpenDocument text", []string{".odt", ".fodt"}, "application/vnd.oasis.opendocument.text"},
	{"rtf", "Rich text", []string{".rtf"}, "application/rtf"},
	{"eml", "Mail", []string{".eml"}, "message/rfc822"},
	{"pdf", "PDF with text", []string{".pdf"}, "application/pdf"},
	{"srt", "Subtitles", []string{".srt"}, "application/x-subrip"},
	{"vtt", "Web subtitles", []string{".vtt"}, "text/vtt"},
	{"json", "Articles as JSON", []string{".json"}, "application/json"},
	{"jsonl", "Articles as JSON lines", []string{".jsonl", ".ndjson"}, "application/jsonl"},
	{"project", "Vis-à-vis project", []string{".visavis.json"}, "application/vnd.visavis.project+json"},
	{"zip", "Archive of any of these", []string{".zip"}, "application/zip"},
}

// Extensions are the endings of all files that Read reads, with their dots.
func Extensions() []string {
	all := []string{}
	for _, format := range Formats {
		all = append(all, format.Extensions...)
	}
	return all
}

// formats says who reads what.
var formats map[string]func(file) ([]Document, error)

// Filled at start and never changed: the readers of containers call read,
// which looks here, and the compiler takes that for a cycle.
func init() {
	formats = map[string]func(file) ([]Document, error){
		"text": readPlain, "markdown": readMarkdown,
		"html": readHTML, "mhtml": readMHTML, "eml": readMail,
		"docx": readDocx, "odt": readODT, "rtf": readRTF, "pdf": readPDF,
		"srt": readSRT, "vtt": readVTT,
		"json": readJSON, "jsonl": readJSONLines, "zip": readArchive,
	}
}
