package main

import (
	"cmp"
	"fmt"
	"os"
	"runtime"
	"strings"

	"visavis/core/record"
)

// About tells which program this is and on what it runs. It is the head of a report,
// and in English for those who get one.
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
	a.shell.tell(a.word("about"), a.About()+"\n\n"+a.word("about_text"))
}

// reportProblem is the menu's way to SaveReport.
func (a *App) reportProblem() {
	withText := a.shell.ask(a.word("ask_report"), a.word("ask_report_text"))
	if withText == dismissed {
		return
	}
	if _, err := a.SaveReport(withText == yes); err != nil {
		a.problem(err.Error())
	}
}
