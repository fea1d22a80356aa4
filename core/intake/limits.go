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

// budget counts what containers have unpacked.
type budget struct{ left int }

func newBudget() *budget { return &budget{left: maxUnpacked} }

// take says whether n more bytes may be unpacked.
func (b *budget) take(n int) bool {
	b.left -= n
	return b.left >= 0
}
