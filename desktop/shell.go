package main

import "visavis/desktop/toolkit"

// shell is the window and the desktop around it, as far as the app needs them.
// The one real shell is made of Wails; tests have one that answers as told.
type shell interface {
	// The dialogs begin in a folder, or where the platform has it if that is
	// empty; they give "" or no paths where the person thought better of it.
	openFiles(title, folder string, kinds []kind) ([]string, error)
	openFolder(title, folder string) (string, error)
	saveFile(title, folder, name string, of kind) (string, error)
	// ask puts a question to be answered with yes or no.
	ask(title, question string) answer
	tell(title, message string)

	emit(event string, data any) // to the page
	run(script string)           // in the page
	copy(text string) error
	show()
	raise()
	quit()
	fullScreen()  // or back from it
	menuChanged() // its words, or what is ticked in it
	zoom(level float64)
	paint(theme toolkit.Theme) // the window's own parts, and the page with them
	reload()                   // the page, after its process has ended
}

// answer is what the person said to a question.
type answer string

const (
	yes       answer = "Yes"
	no        answer = "No"
	dismissed answer = "" // the question was closed: nothing is to be done
)

// kind is a kind of file in a dialog.
type kind struct {
	label   string
	endings []string // with their dots
}

// Events that the page hears.
const (
	eventDocuments = "documents" // library.Change: rows that changed, rows that are gone, progress
	eventShow      = "show"      // id of a document that was opened and is read now, or broken
	eventProject   = "project"   // a project was opened: call Arrivals to hear of it
	eventProblem   = "problem"   // a sentence to show, with what to do
	eventDone      = "done"      // a sentence about what was done, to be told in passing
	eventFlush     = "flush"     // the window is to close: hand over what is not kept yet, then call Flushed
	eventCommand   = "command"   // name of a menu item that the page carries out: see menu.go
)
