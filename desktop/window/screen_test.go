//go:build window

package window

import (
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/stretchr/testify/require"
)

// evidence is where a failed test leaves what it saw.
const evidence = "../../build/window-tests"

// screen starts an X server without a monitor and gives its name. It keeps its
// picture in a file, so that no other program is needed to see it.
func (r *room) screen() string {
	r.t.Helper()
	read, write, err := os.Pipe()
	require.NoError(r.t, err)
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1366x900x24", "-fbdir", r.home, "-nolisten", "tcp", "-noreset")
	server.ExtraFiles = []*os.File{write}
	begin(r.t, server)
	write.Close()
	line := make([]byte, 16)
	n, err := read.Read(line)
	require.NoError(r.t, err)
	return ":" + strings.TrimSpace(string(line[:n]))
}

// keepEvidence has a test that fails leave a picture of the screen and all that
// the program said. It comes after what is to be seen was started: what was begun
// last is ended first.
func (r room) keepEvidence() {
	r.t.Cleanup(func() {
		base := filepath.Join(evidence, strings.ReplaceAll(r.t.Name(), "/", "-"))
		if _, err := os.Stat(base + ".log"); !r.t.Failed() || err == nil {
			return
		}
		err := errors.Join(os.MkdirAll(evidence, 0o755), os.WriteFile(base+".log", []byte(r.said()), 0o600), r.picture(base+".png"))
		r.t.Logf("what was seen: %s.png, %s.log (%v)", base, base, err)
	})
}

// forgetEvidence deletes what an earlier run of the test left.
func (r room) forgetEvidence() {
	for _, ending := range []string{".log", ".png"} {
		_ = os.Remove(filepath.Join(evidence, strings.ReplaceAll(r.t.Name(), "/", "-")+ending))
	}
}

// picture writes what is on the screen into a file.
func (r room) picture(path string) error {
	seen, err := r.sees()
	if err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(png.Encode(file, seen), file.Close())
}

// sees gives what is on the screen. The server keeps it as X's programs dump a
// window: a header of big-endian words, a table of colours, then the rows.
func (r room) sees() (image.Image, error) {
	data, err := os.ReadFile(filepath.Join(r.home, "Xvfb_screen0"))
	if err != nil {
		return nil, err
	}
	if len(data) < 100 {
		return nil, fmt.Errorf("no picture in %d bytes", len(data))
	}
	word := func(n int) int { return int(binary.BigEndian.Uint32(data[4*n:])) }
	width, height, row := word(4), word(5), word(12)
	rows := data[word(0)+12*word(19):]
	seen := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			pixel := rows[y*row+4*x:]
			seen.SetRGBA(x, y, color.RGBA{R: pixel[2], G: pixel[1], B: pixel[0], A: 255})
		}
	}
	return seen, nil
}

// brightness is that of a part of the screen, 0 to 255.
func (r room) brightness(part image.Rectangle) int {
	r.t.Helper()
	seen, err := r.sees()
	require.NoError(r.t, err)
	sum := 0
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			sum += int(color.GrayModel.Convert(seen.At(x, y)).(color.Gray).Y)
		}
	}
	return sum / (part.Dx() * part.Dy())
}

// menuBar is where the menu bar of the program's window is.
func (r room) menuBar() image.Rectangle {
	r.t.Helper()
	var x, y, width, height, unused int
	id := strings.Fields(r.tool("search", "--onlyvisible", "--name", "Vis-à-vis"))[0]
	for line := range strings.Lines(r.tool("getwindowgeometry", "--shell", id)) {
		for name, value := range map[string]*int{"X": &x, "Y": &y, "WIDTH": &width, "HEIGHT": &height, "SCREEN": &unused} {
			_, _ = fmt.Sscanf(line, name+"=%d", value)
		}
	}
	const tall = 20
	return image.Rect(x, y, x+width, y+tall).Intersect(image.Rect(0, 0, 1366, 900))
}

// menuPicture are the very points of the menu bar's beginning, to be compared.
func (r room) menuPicture() string {
	r.t.Helper()
	seen, err := r.sees()
	require.NoError(r.t, err)
	bar := r.menuBar()
	points := &strings.Builder{}
	for y := bar.Min.Y; y < bar.Max.Y; y++ {
		for x := bar.Min.X; x < bar.Min.X+400; x++ {
			fmt.Fprint(points, color.GrayModel.Convert(seen.At(x, y)).(color.Gray).Y, " ")
		}
	}
	return points.String()
}
