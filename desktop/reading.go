package main

import (
	"bytes"
	"net/url"
	"time"

	"visavis/core/compare"
	"visavis/core/correct"
	"visavis/core/export"
	"visavis/core/intake"
	"visavis/core/record"
)

// Extract reads one text, as the page does while it is typed.
func (a *App) Extract(text, published string) record.Record {
	day, _ := time.Parse(time.DateOnly, published)
	return a.library.Extract(text, day)
}

// ExtractGiven reads one text with what a person has decided about it.
func (a *App) ExtractGiven(text, published string, decided correct.Decided) record.Record {
	day, _ := time.Parse(time.DateOnly, published)
	return correct.Read(text, day, decided)
}

// Grounds tells what the act and the subjects of each statement of a text were told by.
func (a *App) Grounds(text, published string, decided correct.Decided) []record.Ground {
	day, _ := time.Parse(time.DateOnly, published)
	return correct.Grounds(text, day, decided)
}

// Read takes the texts out of the bytes of a file or a paste.
func (a *App) Read(data []byte, name, charset string) ([]intake.Document, error) {
	documents, err := intake.Read(data, name, intake.Options{Charset: charset})
	return documents, a.unread(err)
}

// Formats are the forms in which records can be saved.
func (a *App) Formats() []export.Format { return export.Formats }

// Export writes records, of which it is known where they came from, in one of the forms.
func (a *App) Export(recs []record.Record, format string, known []export.Provenance) ([]byte, error) {
	var out bytes.Buffer
	err := export.Write(&out, format, recs, known...)
	return out.Bytes(), err
}

// Compare lays two records side by side, with what a person has decided about it.
func (a *App) Compare(one, other record.Record, decided compare.Decided) compare.Comparison {
	return compare.Find(one, other, decided)
}

// Series lays records in the order of their days.
func (a *App) Series(recs []record.Record) compare.Series { return compare.FindSeries(recs) }

// ExportCompared writes two records side by side, or more as a series.
func (a *App) ExportCompared(recs []record.Record, format string, decided compare.Decided) ([]byte, error) {
	var out bytes.Buffer
	err := export.WriteCompared(&out, format, recs, decided)
	return out.Bytes(), err
}

// Copy puts plain text on the clipboard.
func (a *App) Copy(text string) error { return a.shell.copy(text) }

func unescape(path string) string {
	if plain, err := url.PathUnescape(path); err == nil {
		return plain
	}
	return path
}
