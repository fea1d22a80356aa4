package store

// State says how far a document is.
type State string

// The states of a document.
const (
	StateWaiting State = "waiting" // to be read
	StateReading State = "reading" // being read
	StateReady   State = "ready"   // read
	StateBroken  State = "broken"  // could not be read; Reason says why
	StateStopped State = "stopped" // not read, because the person stopped it
)

// FileState says what has become of a document's file since it was read.
type FileState string

// The states of a file.
const (
	FileSame    FileState = ""        // as it was, or there is none
	FileChanged FileState = "changed" // it holds something else now: it can be read again
	FileGone    FileState = "gone"    // moved, renamed or deleted; the text is kept
)

// Item is a document's row in the list.
type Item struct {
	ID         string    `json:"id"`         // stable as long as the library has the document
	Path       string    `json:"path"`       // of the file, empty for a pasted text
	Name       string    `json:"name"`       // the file's name, or that of the file within an archive
	Title      string    `json:"title"`      // headline, else the file's own title, else its name
	Leaders    []string  `json:"leaders"`    // names in the order of the sides
	Date       string    `json:"date"`       // ISO day of the meeting, else of publication, else empty
	Agency     string    `json:"agency"`     // as the text or the file tells it
	Form       string    `json:"form"`       // how they met, "none" where no meeting is told
	Statements int       `json:"statements"` // how many
	Warnings   []string  `json:"warnings"`   // what to know before trusting the record
	Certainty  float64   `json:"certainty"`  // 0 to 1: how sure it is who met
	State      State     `json:"state"`      // how far it is
	Reason     string    `json:"reason"`     // why it is broken or stopped, or what has become of its file, and what to do
	File       FileState `json:"file"`       // what has become of its file
	Added      int64     `json:"added"`      // when it came into the library, milliseconds since 1970
}
