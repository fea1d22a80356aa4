package main

import (
	goruntime "runtime"
	"slices"
	"strings"

	"github.com/wailsapp/wails/v2/pkg/menu"

	"visavis/desktop/keep"
	"visavis/desktop/library"
	"visavis/desktop/toolkit"
	"visavis/desktop/words"
)

// SetLanguage hears which language the page is in: menu and dialogs follow.
func (a *App) SetLanguage(language string) error {
	if a.Settings().Language == language {
		return nil
	}
	err := a.change(func(s *keep.Settings) { s.Language = language })
	a.shell.menuChanged()
	a.tellReasons()
	return err
}

// tellReasons hands the page the rows that give a reason, in the words of now.
func (a *App) tellReasons() {
	given := slices.DeleteFunc(a.Documents(), func(row library.Item) bool { return row.Reason == "" })
	if len(given) > 0 {
		a.shell.emit(eventDocuments, library.Change{Changed: given, Removed: []string{}, Progress: a.library.Progress()})
	}
}

// word gives the words for a key in the language of the page.
func (a *App) word(key string, blanks ...string) string {
	return a.words().Of(key, blanks...)
}

func (a *App) words() words.Words { return words.In(a.Settings().Language) }

// lines are the lines of a menu in order, each before those below it.
func lines(of *menu.Menu) []toolkit.MenuItem {
	found := []toolkit.MenuItem{}
	for _, item := range of.Items {
		label, keys, _ := strings.Cut(item.Label, "\t")
		found = append(found, toolkit.MenuItem{Label: label, Keys: gtkKeys.Replace(keys), Ticked: item.Checked})
		if item.SubMenu != nil {
			found = append(found, lines(item.SubMenu)...)
		}
	}
	return found
}

// gtkKeys writes keys as GTK reads them.
var gtkKeys = strings.NewReplacer("Ctrl+", "<Control>", "Shift+", "<Shift>")

// plain writes the labels as the platform wants them when a menu is made: Windows
// has "&" before the letter that chooses a line and keys after a tab, others
// nothing.
func plain(of *menu.Menu) *menu.Menu {
	for _, item := range of.Items {
		label, keys, _ := strings.Cut(item.Label, "\t")
		mark := ""
		if goruntime.GOOS == "windows" {
			mark = "&"
		}
		item.Label = strings.Replace(label, "_", mark, 1)
		if goruntime.GOOS == "windows" && keys != "" {
			item.Label += "\t" + keys
		}
		if item.SubMenu != nil {
			plain(item.SubMenu)
		}
	}
	return of
}
