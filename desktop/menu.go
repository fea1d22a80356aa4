package main

import (
	goruntime "runtime"
	"strconv"

	"github.com/wailsapp/wails/v2/pkg/menu"
	"github.com/wailsapp/wails/v2/pkg/menu/keys"

	"visavis/core/export"
)

// Commands of the menu that the page carries out (eventCommand).
const (
	commandRecent   = "recent"   // show the recent files
	commandFind     = "find"     // go to the search field
	commandNext     = "next"     // show the next document
	commandPrevious = "previous" // show the one before
	commandList     = "list"     // show or hide the list of documents
	commandTable    = "table"    // show the table over all documents, or the reading again
	commandHelp     = "help"     // show the help
	commandKeys     = "keys"     // show the keyboard shortcuts
	commandProject  = "project-" // and what: save all documents, or those chosen, as a project
	commandSave     = "save:"    // and a format: save the example that is shown
)

// applicationMenu is the menu of the window in the language of the page. In its
// labels "_" stands before the letter that chooses a line, and a tab before keys
// that belong to the page. Which lines there are depends on nothing: where the menu
// is changed in its place, only words and ticks can be.
func (a *App) applicationMenu() *menu.Menu {
	bar := menu.NewMenu()
	if goruntime.GOOS == "darwin" {
		bar.Append(menu.AppMenu())
	}
	a.fileMenu(bar.AddSubmenu(a.word("menu_file")))
	if goruntime.GOOS == "darwin" {
		bar.Append(menu.EditMenu())
	} else {
		a.editMenu(bar.AddSubmenu(a.word("menu_edit")))
	}
	a.viewMenu(bar.AddSubmenu(a.word("menu_view")))
	a.helpMenu(bar.AddSubmenu(a.word("menu_help")))
	return bar
}

func (a *App) fileMenu(m *menu.Menu) {
	item(m, a.word("menu_open"), keys.CmdOrCtrl("o"), a.orTell(a.OpenFiles))
	item(m, a.word("menu_open_folder"), keys.Combo("o", keys.CmdOrCtrlKey, keys.ShiftKey), a.orTell(a.OpenFolder))
	item(m, a.word("menu_recent"), keys.CmdOrCtrl("r"), a.command(commandRecent))
	m.AddSeparator()
	a.saveMenus(m)
	item(m, a.word("menu_open_project"), nil, a.orTell(a.OpenProject))
	item(m, a.word("menu_save_project"), keys.Combo("s", keys.CmdOrCtrlKey, keys.ShiftKey), a.command(commandProject+"all"))
	item(m, a.word("menu_save_project_chosen"), nil, a.command(commandProject+"chosen"))
	m.AddSeparator()
	item(m, a.word("menu_print"), keys.CmdOrCtrl("p"), a.print)
	m.AddSeparator()
	item(m, a.word("menu_close"), keys.CmdOrCtrl("w"), a.closeSelected)
	item(m, a.word("menu_close_all"), keys.Combo("w", keys.CmdOrCtrlKey, keys.ShiftKey), func() { a.closeAll("close-all") })
	item(m, a.word("menu_bring_back"), keys.Combo("t", keys.CmdOrCtrlKey, keys.ShiftKey), a.orTell(a.bringBack))
	m.AddSeparator()
	a.memoryMenu(m.AddSubmenu(a.word("menu_memory")))
	m.AddSeparator()
	item(m, a.word("menu_quit"), keys.CmdOrCtrl("q"), func() { a.shell.quit() })
}

// saveMenus offer each format for the document that is shown, for all in one
// file, and for all in files of their own.
func (a *App) saveMenus(m *menu.Menu) {
	one, all, each := m.AddSubmenu(a.word("menu_save_one")), m.AddSubmenu(a.word("menu_save_all")), m.AddSubmenu(a.word("menu_save_each"))
	for i, form := range export.Formats {
		var key *keys.Accelerator
		if i == 0 {
			key = keys.CmdOrCtrl("s")
		}
		label := a.word("format_"+form.Name) + "…"
		item(one, label, key, func() { a.saveShown(form.Name) })
		item(all, label, nil, func() { a.saveFromMenu(a.Save, form.Name, nil) })
		item(each, label, nil, func() { a.saveFromMenu(a.SaveEach, form.Name, nil) })
	}
}

func (a *App) memoryMenu(m *menu.Menu) {
	settings := a.Settings()
	m.AddCheckbox(a.word("menu_keep_recent"), settings.KeepRecent, nil, func(data *menu.CallbackData) {
		a.orTell(func() error { return a.SetKeepRecent(data.MenuItem.Checked) })()
	})
	m.AddCheckbox(a.word("menu_keep_session"), settings.KeepSession, nil, func(data *menu.CallbackData) {
		a.orTell(func() error { return a.SetKeepSession(data.MenuItem.Checked) })()
		data.MenuItem.Checked = a.Settings().KeepSession // the person may have thought better of it
		a.shell.menuChanged()
	})
	m.AddSeparator()
	item(m, a.word("menu_clear_recent"), nil, a.orTell(a.ClearRecent))
	item(m, a.word("menu_empty_bin"), nil, a.orTell(func() error {
		_, err := a.EmptyBin()
		return err
	}))
}

// editMenu has no accelerators where the page has the very keys already: a key
// must not do two things, and a paste by key keeps the rich form of a web page.
func (a *App) editMenu(m *menu.Menu) {
	for _, edit := range []struct{ label, keys, script string }{
		{"menu_undo", "Ctrl+Z", "document.execCommand('undo')"},
		{"menu_redo", "Ctrl+Shift+Z", "document.execCommand('redo')"},
		{},
		{"menu_cut", "Ctrl+X", "document.execCommand('cut')"},
		{"menu_copy", "Ctrl+C", "document.execCommand('copy')"},
		{"menu_paste", "Ctrl+V", pasteScript},
		{"menu_select_all", "Ctrl+A", "document.execCommand('selectAll')"},
		{},
	} {
		if edit.label == "" {
			m.AddSeparator()
			continue
		}
		item(m, a.word(edit.label)+"\t"+edit.keys, nil, func() { a.shell.run(edit.script) })
	}
	item(m, a.word("menu_find"), keys.CmdOrCtrl("f"), a.command(commandFind))
}

// pasteScript pastes as the key does, or else the plain text of the clipboard.
const pasteScript = `document.execCommand('paste') || window.runtime.ClipboardGetText().then((text) => document.execCommand('insertText', false, text))`

func (a *App) viewMenu(m *menu.Menu) {
	item(m, a.word("menu_list"), keys.Key("f9"), a.command(commandList))
	item(m, a.word("menu_table"), keys.Key("f8"), a.command(commandTable))
	item(m, a.word("menu_next"), keys.Combo("down", keys.CmdOrCtrlKey, keys.ShiftKey), a.command(commandNext))
	item(m, a.word("menu_previous"), keys.Combo("up", keys.CmdOrCtrlKey, keys.ShiftKey), a.command(commandPrevious))
	m.AddSeparator()
	item(m, a.word("menu_larger"), keys.CmdOrCtrl("+"), a.orTell(func() error { return a.Zoom(1) }))
	item(m, a.word("menu_smaller"), keys.CmdOrCtrl("-"), a.orTell(func() error { return a.Zoom(-1) }))
	item(m, a.word("menu_ordinary"), keys.CmdOrCtrl("0"), a.orTell(func() error { return a.Zoom(0) }))
	m.AddSeparator()
	item(m, a.word("menu_full_screen"), keys.Key("f11"), func() { a.shell.fullScreen() })
}

func (a *App) helpMenu(m *menu.Menu) {
	item(m, a.word("menu_help_page"), keys.Key("f1"), a.command(commandHelp))
	item(m, a.word("menu_keys"), nil, a.command(commandKeys))
	m.AddSeparator()
	item(m, a.word("menu_report"), nil, a.reportProblem)
	item(m, a.word("menu_about"), nil, a.tellAbout)
}

func item(m *menu.Menu, label string, key *keys.Accelerator, do func()) {
	m.AddText(label, key, func(*menu.CallbackData) { do() })
}

// command has the page carry out a menu item.
func (a *App) command(name string) func() {
	return func() { a.shell.emit(eventCommand, name) }
}

// orTell shows the failure of a menu item: there is no call of the page that
// waits for it.
func (a *App) orTell(do func() error) func() {
	return func() {
		if err := do(); err != nil {
			a.problem(err.Error())
		}
	}
}

// bringBack is the menu's way to Undo.
func (a *App) bringBack() error {
	back, err := a.Undo()
	switch {
	case err != nil:
		return err
	case len(back.IDs) == 0:
		a.shell.emit(eventDone, a.word("bring_back_nothing"))
	default:
		a.shell.emit(eventDone, a.word("bring_back_done", "count", strconv.Itoa(len(back.IDs))))
		a.shell.emit(eventShow, back.IDs[0])
	}
	return nil
}

// print has the page printed, by the dialog of the platform.
func (a *App) print() { a.shell.run("window.print()") }

func (a *App) closeSelected() {
	if id := a.Session().Selected; id != "" {
		a.Bin([]string{id}, "close")
	}
}

// saveShown saves what the page shows. An example is no open document: the page
// has its record.
func (a *App) saveShown(format string) {
	if id := a.Session().Selected; id != "" {
		a.saveFromMenu(a.Save, format, []string{id})
		return
	}
	a.shell.emit(eventCommand, commandSave+format)
}

func (a *App) saveFromMenu(save func(string, []string) (Saved, error), format string, ids []string) {
	saved, err := save(format, ids)
	if err != nil {
		a.problem(err.Error())
		return
	}
	a.tellSaved(saved)
}
