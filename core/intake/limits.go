package intake

// What one Read may cost. An article is a few kilobytes of text; these leave
// room for what surrounds it and keep a hostile file to about a second and to
// some hundred megabytes, which a browser tab bears.
const (
	maxInput      = 64 << 20 // bytes of a file: PDFs with photographs come to tens of megabytes
	maxUnpacked   = 96 << 20 // bytes unpacked from all containers of one Read: a bomb stops here
	maxText       = 8 << 20  // bytes of one document's text: five novels
	maxContainers = 4        // an article in a mail in a zip in a zip
	maxFiles      = 1000     // files of one archive, parts of one mail, articles of one list
	maxDepth      = 2000     // elements within elements in XML, groups within groups in RTF
	maxTree       = 250      // elements within elements in HTML: deeper ones are read as if not nested
	maxNodes      = 1 << 20  // elements and texts of one page
	maxAttributes = 40       // attributes of an element that are looked at
	maxBlocks     = 200_000  // lines of one page
)

// One Read makes at most this much text for the bytes it is given: prose packs to a
// third, a book of one sentence to a hundredth. What unpacks to more is a bomb, whatever
// shape it has.
const (
	textForNothing = 1 << 20
	textForAByte   = 100
)

// budget counts what all containers of one Read have unpacked and given.
type budget struct {
	left  int // bytes that may still be unpacked
	text  int // bytes of text that may still be given
	files int // that may still be read
}

func newBudget(given int) *budget {
	return &budget{left: maxUnpacked, text: textForNothing + textForAByte*given, files: maxFiles}
}

// take says whether n more bytes may be unpacked.
func (b *budget) take(n int) bool {
	b.left -= n
	return b.left >= 0
}

// give says whether n more bytes of text may be given.
func (b *budget) give(n int) bool {
	b.text -= n
	return b.text >= 0
}

// open says whether one more file may be read, and whether that is denied for the
// first time.
func (b *budget) open() (may, first bool) {
	b.files--
	return b.files >= 0, b.files == -1
}
