package keep_test

import (
	"encoding/json"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"visavis/desktop/keep"
	"visavis/desktop/library"
)

func folders(t *testing.T) keep.Folders {
	t.Helper()
	base := t.TempDir()
	return keep.Folders{Config: filepath.Join(base, "config"), State: filepath.Join(base, "state"), Data: filepath.Join(base, "data")}
}

func TestSettingsComeBack(t *testing.T) {
	f := folders(t)
	settings, err := f.LoadSettings()
	require.NoError(t, err)
	assert.Equal(t, keep.Settings{Theme: "system", Zoom: 1, KeepRecent: true, KeepSession: true}, settings)
	settings.Theme, settings.KeepRecent, settings.Zoom = "dark", false, 1.25
	require.NoError(t, f.StoreSettings(settings))
	again, err := f.LoadSettings()
	require.NoError(t, err)
	assert.Equal(t, settings, again)
}

func TestDamagedSettingsAreTheUsualOnesAndAreKeptAside(t *testing.T) {
	f := folders(t)
	require.NoError(t, os.MkdirAll(f.Config, 0o700))
	path := filepath.Join(f.Config, "settings.json")
	require.NoError(t, os.WriteFile(path, []byte(`{"theme":"dark","zoom":`), 0o600))
	settings, err := f.LoadSettings()
	assert.Error(t, err)
	assert.Equal(t, "system", settings.Theme)
	assert.FileExists(t, path+".damaged")

	require.NoError(t, os.WriteFile(path, []byte(`{"theme":"pink","zoom":-7}`), 0o600))
	settings, err = f.LoadSettings()
	require.NoError(t, err)
	assert.Equal(t, "system", settings.Theme)
	assert.Equal(t, 1.0, settings.Zoom)
	assert.True(t, settings.KeepRecent, "what an older file does not name is as usual")
}

func TestZoomStepsStayInTheirRange(t *testing.T) {
	s := keep.Settings{Zoom: 1}
	assert.Equal(t, 1.1, s.Zoomed(1).Zoom)
	assert.Equal(t, 0.9, s.Zoomed(-1).Zoom)
	for range 30 {
		s = s.Zoomed(1)
	}
	assert.Equal(t, 3.0, s.Zoom)
	for range 30 {
		s = s.Zoomed(-1)
	}
	assert.Equal(t, 0.5, s.Zoom)
	assert.Equal(t, 1.0, s.Zoomed(0).Zoom)
}

func TestRecentFilesNewestFirstWithoutDoubles(t *testing.T) {
	f := folders(t)
	_, err := f.AddRecent([]string{"/a", "/b"})
	require.NoError(t, err)
	_, err = f.AddRecent([]string{"/a"})
	require.NoError(t, err)
	recent, err := f.LoadRecent()
	require.NoError(t, err)
	assert.Equal(t, []string{"/a", "/b"}, recent)
	for i := range 40 {
		_, err = f.AddRecent([]string{fmt.Sprintf("/%d", i)})
		require.NoError(t, err)
	}
	recent, _ = f.LoadRecent()
	assert.Len(t, recent, 15)
	assert.Equal(t, "/39", recent[0])
	require.NoError(t, f.ClearRecent())
	require.NoError(t, f.ClearRecent(), "clearing twice is no failure")
	recent, err = f.LoadRecent()
	require.NoError(t, err)
	assert.Empty(t, recent)
}

func TestTheSessionOfAnOlderVersionIsReadAndCleared(t *testing.T) {
	f := folders(t)
	require.NoError(t, os.MkdirAll(f.State, 0o700))
	path := filepath.Join(f.State, "session.json")
	require.NoError(t, os.WriteFile(path, []byte(`{"documents":[{"id":"d1","path":"/a.txt"},{"id":"d2","text":"pasted","published":"2023-10-17"}],"selected":"d2","view":{"scroll":7},"attempts":1}`), 0o600))
	session, err := f.LoadSession()
	require.NoError(t, err)
	assert.Equal(t, keep.Session{
		Documents: []library.Saved{{ID: "d1", Path: "/a.txt"}, {ID: "d2", Text: "pasted", Published: "2023-10-17"}},
		Selected:  "d2", View: json.RawMessage(`{"scroll":7}`), Attempts: 1,
	}, session)
	require.NoError(t, f.ClearSession())
	session, err = f.LoadSession()
	require.NoError(t, err)
	assert.Empty(t, session.Documents)
}

func TestPlaceIsFittedToTheMonitorsThereAre(t *testing.T) {
	laptop := []image.Rectangle{image.Rect(0, 27, 1366, 768)} // with a panel above
	pair := []image.Rectangle{laptop[0], image.Rect(1366, -400, 3926, 1040)}
	for name, one := range map[string]struct {
		place    keep.Place
		monitors []image.Rectangle
		fitted   keep.Place
		lost     bool
	}{
		"as it was":                    {keep.Place{X: 50, Y: 40, Width: 900, Height: 600}, laptop, keep.Place{X: 50, Y: 40, Width: 900, Height: 600}, false},
		"on the second monitor":        {keep.Place{X: 2000, Y: -300, Width: 900, Height: 600}, pair, keep.Place{X: 2000, Y: -300, Width: 900, Height: 600}, false},
		"the second monitor is gone":   {keep.Place{X: 2000, Y: 40, Width: 900, Height: 600}, laptop, keep.Place{X: 466, Y: 40, Width: 900, Height: 600}, true},
		"larger than the monitor":      {keep.Place{X: 0, Y: 0, Width: 2500, Height: 1400}, laptop, keep.Place{X: 0, Y: 27, Width: 1366, Height: 741}, false},
		"left of everything":           {keep.Place{X: -980, Y: 100, Width: 900, Height: 600}, laptop, keep.Place{X: 0, Y: 100, Width: 900, Height: 600}, true},
		"partly outside":               {keep.Place{X: -700, Y: 500, Width: 900, Height: 600}, laptop, keep.Place{X: 0, Y: 168, Width: 900, Height: 600}, false},
		"title bar above the monitor":  {keep.Place{X: 0, Y: -30, Width: 900, Height: 600}, laptop, keep.Place{X: 0, Y: 27, Width: 900, Height: 600}, false},
		"across two monitors":          {keep.Place{X: 1200, Y: 100, Width: 900, Height: 600}, pair, keep.Place{X: 1366, Y: 100, Width: 900, Height: 600}, false},
		"smaller than can be used":     {keep.Place{X: 9, Y: 90, Width: 10, Height: 10}, laptop, keep.Place{X: 9, Y: 90, Width: keep.LeastWidth, Height: keep.LeastHeight}, false},
		"nothing is known of monitors": {keep.Place{X: 10, Y: 10, Width: 900, Height: 600}, nil, keep.Place{X: 10, Y: 10, Width: 900, Height: 600}, true},
	} {
		fitted, lost := one.place.On(one.monitors)
		assert.Equal(t, one.fitted, fitted, name)
		assert.Equal(t, one.lost, lost, name)
	}
}

func TestPlaceComesBack(t *testing.T) {
	f := folders(t)
	place, known := f.LoadPlace()
	assert.False(t, known)
	assert.Equal(t, keep.FirstWidth, place.Width)
	want := keep.Place{X: 5, Y: 6, Width: 700, Height: 500, Maximised: true}
	require.NoError(t, f.StorePlace(want))
	place, known = f.LoadPlace()
	assert.True(t, known)
	assert.Equal(t, want, place)
}

func TestFoldersFollowXDG(t *testing.T) {
	t.Setenv("XDG_CONFIG_HOME", "/c")
	t.Setenv("XDG_STATE_HOME", "/s")
	t.Setenv("XDG_DATA_HOME", "/d")
	f, err := keep.DefaultFolders()
	require.NoError(t, err)
	assert.Equal(t, keep.Folders{Config: "/c/visavis", State: "/s/visavis", Data: "/d/visavis"}, f)
	assert.Equal(t, "/d/visavis/library.db", f.Library())
	t.Setenv("XDG_STATE_HOME", "relative/is/ignored")
	t.Setenv("XDG_DATA_HOME", "")
	t.Setenv("HOME", "/h")
	f, err = keep.DefaultFolders()
	require.NoError(t, err)
	assert.Equal(t, "/h/.local/state/visavis", f.State)
	assert.Equal(t, "/h/.local/share/visavis", f.Data)
}
