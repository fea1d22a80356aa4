package main

import (
	"cmp"
	"fmt"
	"os"
	"runtime"
	"strings"

	"visavis/core/record"
)

// About tells which program this is and on what it runs.
func (a *App) About() string {
	return strings.Join([]string{
		"Vis-à-vis " + version(),
		"Record format: " + record.SchemaID,
		fmt.Sprintf("System: %s/%s, built with %s", runtime.GOOS, runtime.GOARCH, runtime.Version()),
		"Desktop: " + cmp.Or(os.Getenv("XDG_CURRENT_DESKTOP"), "unknown") + ", " + cmp.Or(os.Getenv("XDG_SESSION_TYPE"), "unknown session"),
	}, "\n")
}

// SaveReport writes a report that can be sent to someone: version, system and
// log. The shown article is in it only where the person ticked that.
func (a *App) SaveReport(withText bool) (bool, error) {
	return a.SaveFile("visavis-report.txt", []byte(a.report(withText)))
}

func (a *App) report(withText bool) string {
	parts := []string{a.About(), a.counts(), "Log:\n" + a.journal.Text()}
	if withText {
		parts = append(parts, a.shownText())
	}
	return strings.Join(parts, "\n\n") + "\n"
}

// counts says how many documents are open, of which state.
func (a *App) counts() string {
	states := map[string]int{}
	for _, item := range a.library.Items() {
		states[string(item.State)]++
	}
	return fmt.Sprintf("Documents: %v", states)
}

func (a *App) shownText() string {
	document, err := a.library.Document(a.Session().Selected)
	if err != nil {
		return "Article: none is shown."
	}
	return "Article (added by the person's own choice):\n" + document.Source.Text
}

// tellAbout shows the about box.
func (a *App) tellAbout() {
	a.shell.tell("About Vis-à-vis", a.About()+"\n\nReads readouts of leaders' meetings on this computer. It opens no network connection.")
}

// reportProblem is the menu's way to SaveReport.
func (a *App) reportProblem() {
	withText := a.shell.ask("Save a report", "The report holds the program's version, your system and the log, no text of any article.\n\nAdd the text of the article that is shown?")
	if withText == dismissed {
		return
	}
	if _, err := a.SaveReport(withText == yes); err != nil {
		a.problem(err.Error())
	}
}
