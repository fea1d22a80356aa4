//go:build !js

package export

// Word documents, workbooks and projects are packs, whose libraries would double the page;
// events and standoff are for programs, which have the command line. Neither is in the page.
func packedFormats() []Format {
	return []Format{
		{"docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word memo", true, onlyRecords(writeDOCX)},
		{"xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel workbook", true, writeXLSX},
		{"refi", "qdpx", "application/zip", "REFI-QDA project, for qualitative coding", false, writeREFI},
		{"plover", "plover.json", "application/json", "PLOVER events (JSON)", false, writePLOVER},
		{"brat", "ann", "text/plain; charset=utf-8", "brat standoff", false, onlyRecords(writeBrat)},
	}
}
