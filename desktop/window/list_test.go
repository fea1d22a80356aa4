//go:build window

package window

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// picture puts a picture of the page where a person asked for them.
func (w *window) picture(name string) {
	folder := os.Getenv("VISAVIS_PICTURES")
	if folder == "" {
		return
	}
	var data string
	w.call("GET", "/screenshot", map[string]any{}, &data)
	png, err := base64.StdEncoding.DecodeString(data)
	require.NoError(w.t, err)
	require.NoError(w.t, os.WriteFile(filepath.Join(folder, name+".png"), png, 0o600))
}

// text copies one of the page's examples into the room.
func (r room) text(example, name string) string {
	r.t.Helper()
	data, err := os.ReadFile("../../frontend/src/examples/" + example)
	require.NoError(r.t, err)
	path := filepath.Join(r.home, name)
	require.NoError(r.t, os.WriteFile(path, data, 0o600))
	return path
}

func (w *window) shows(words string) {
	w.t.Helper()
	w.until(fmt.Sprintf("return (document.querySelector('h1')?.textContent ?? '').includes(%q)", words))
}

func TestTheOpenedFileIsTheOneThatIsRead(t *testing.T) {
	r := newRoom(t)
	w := r.open(r.text("b21.txt", "canada.txt"))
	w.documents(1)
	w.shows("Thibodeau")
	w.until("return document.querySelector('.documents') === null") // one document needs no list
	w.picture("one")
}

func TestTheListShowsSearchesSortsAndCloses(t *testing.T) {
	r := newRoom(t)
	w := r.open(r.copyOf("seed.txt"), r.text("b21.txt", "canada.txt"), r.text("a08.txt", "trilateral.txt"), filepath.Join(r.home, "missing.txt"))
	w.documents(4)
	w.shows("Xi meets Kazakh president")
	w.until("return document.querySelectorAll('.documents [role=option]').length === 4")
	w.until("return document.querySelector('.documents [data-state=broken]').title.includes('not there')")
	w.picture("list")

	w.page("document.querySelectorAll('.documents [role=option]')[1].click(); return true", nil)
	w.shows("Thibodeau")
	w.until("return document.querySelector('.documents [aria-current=true]').textContent.includes('Thibodeau')")

	search := "const field = document.querySelector('.documents input[type=search]'); field.value = %q; field.dispatchEvent(new Event('input', {bubbles: true})); return true"
	w.page(fmt.Sprintf(search, "mongolia"), nil)
	w.until("return document.querySelectorAll('.documents [role=option]').length === 1")
	w.page(fmt.Sprintf(search, ""), nil)
	w.until("return document.querySelectorAll('.documents [role=option]').length === 4")

	w.page("const order = document.querySelector('.documents select'); order.value = 'day'; order.dispatchEvent(new Event('change', {bubbles: true})); return true", nil)
	w.until("return document.querySelector('.documents [role=option]').textContent.includes('2023-10-17')")

	w.page("document.querySelector('.documents [role=listbox]').dispatchEvent(new KeyboardEvent('keydown', {key: 'Delete', bubbles: true})); return true", nil)
	w.documents(3)
	w.until("return document.querySelectorAll('.documents [role=option]').length === 3")
}

func TestAPasteIsADocumentAndAFileStaysAsItIs(t *testing.T) {
	r := newRoom(t)
	path := r.copyOf("seed.txt")
	w := r.open(path)
	w.documents(1)
	w.shows("Xi meets Kazakh president")
	w.page(`const box = document.querySelector('textarea');
		const data = new DataTransfer();
		data.setData('text/plain', 'Leaders meet\n\nASTANA, May 2 (Kazinform) -- President A met with President B on Tuesday. A said trade grew.');
		box.focus(); box.select();
		box.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
		return true`, nil)
	items := w.documents(2)
	assert.Equal(t, path, items[0].Path)
	assert.Empty(t, items[1].Path)
	var session struct{ Selected string }
	require.Eventually(t, func() bool { w.app("Session()", &session); return session.Selected == items[1].ID }, patience, 50*time.Millisecond)
}

func TestTheWindowStaysQuickWhileHundredsAreRead(t *testing.T) {
	r := newRoom(t)
	for i := range 500 {
		r.copyOf(fmt.Sprintf("folder/%03d.txt", i))
	}
	w := r.open()
	w.shows("Xi meets Kazakh president")
	w.page(`window.worst = 0; let last = performance.now();
		const tick = () => { const now = performance.now(); window.worst = Math.max(window.worst, now - last); last = now; requestAnimationFrame(tick); };
		requestAnimationFrame(tick); return true`, nil)
	begun := time.Now()
	w.app(fmt.Sprintf("Open([%q])", filepath.Join(r.home, "folder")), nil)
	w.documents(500)
	w.until("return document.querySelector('.documents [role=option]')?.ariaSetSize === '500'")
	took := time.Since(begun)
	var worst float64
	w.page("return window.worst", &worst)
	t.Logf("500 documents in %v; the window stood still for %.0f ms at most", took.Round(time.Millisecond), worst)
	// Seen against the whole: how long anything takes is the machine's affair.
	assert.Less(t, worst, float64(took.Milliseconds())/3)
	w.picture("hundreds")
}

func TestStoppingKeepsTheRestToBeReadAgain(t *testing.T) {
	r := newRoom(t)
	for i := range 400 {
		r.copyOf(fmt.Sprintf("folder/%03d.txt", i))
	}
	w := r.open()
	w.page(fmt.Sprintf("window.go.main.App.Open([%q]).then(() => window.go.main.App.Stop()); return true", filepath.Join(r.home, "folder")), nil)
	stopped := ""
	for _, one := range w.documents(400) {
		if one.State == "stopped" {
			stopped = one.ID
		}
	}
	if stopped == "" {
		t.Skip("all of them were read before the stop")
	}
	w.app(fmt.Sprintf("Again([%q])", stopped), nil)
	for _, one := range w.documents(400) {
		if one.ID == stopped {
			assert.Equal(t, "ready", one.State)
		}
	}
}

// A file that cannot be read shows why, not the reading of another one, and is
// read as soon as it can be.
func TestABrokenFileIsShownWithItsReasonUntilItCanBeRead(t *testing.T) {
	r := newRoom(t)
	later := filepath.Join(r.home, "later.txt")
	w := r.open(r.copyOf("seed.txt"), later)
	w.documents(2)
	w.shows("Xi meets Kazakh president")
	w.page("document.querySelectorAll('.documents [role=option]')[1].click(); return true", nil)
	w.shows("later.txt")
	w.until("return document.querySelector('main.unread').textContent.includes('not there')")
	w.picture("broken")
	r.text("b21.txt", "later.txt")
	w.page("document.querySelector('main.unread button').click(); return true", nil)
	w.shows("Thibodeau")
}

func TestArrowsGoThroughTheListAndKeepItInSight(t *testing.T) {
	r := newRoom(t)
	for i := range 60 {
		r.copyOf(fmt.Sprintf("folder/%02d.txt", i))
	}
	last := r.text("b21.txt", "zz.txt")
	w := r.open(filepath.Join(r.home, "folder"), last)
	items := w.documents(61)
	w.until("return document.querySelector('.documents [role=option]')?.ariaSetSize === '61'")
	w.until("return document.querySelectorAll('.documents [role=listbox][tabindex=\"0\"]').length === 1") // one stop for the tab key
	r.window("Vis-à-vis")
	w.page("document.querySelector('.documents [role=listbox]').focus(); return true", nil)
	r.keys("End")
	w.shows("Thibodeau")
	w.until(`const [row, list] = ['[aria-current=true]', '[role=listbox]'].map((s) => document.querySelector('.documents ' + s).getBoundingClientRect());
		return row.top >= list.top - 1 && row.bottom <= list.bottom + 1`)
	r.keys("Up")
	w.until("return document.querySelector('.documents [aria-current=true]')?.ariaPosInSet === '60'")
	var session struct{ Selected string }
	w.app("Session()", &session)
	assert.Equal(t, items[59].ID, session.Selected)
}
