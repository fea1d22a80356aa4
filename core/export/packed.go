//go:build !js

package export

// Word documents, workbooks and projects are packs, whose libraries would double the page;
// what archives and programs read has the command line. Neither is in the page.
func packedFormats() []Format {
	return []Format{
		{"docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word memo", true, onlyRecords(writeDOCX)},
		{"xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel workbook", true, writeXLSX},
		{"refi", "qdpx", "application/zip", "REFI-QDA project, for qualitative coding", false, writeREFI},
		{"jsonld", "jsonld", "application/ld+json", "Web Annotation (JSON-LD)", false, writeAnnotations},
		{"tei", "tei.xml", "application/tei+xml", "TEI, with who said what", false, onlyRecords(writeTEI)},
		{"plover", "plover.json", "application/json", "PLOVER events (JSON)", false, writePLOVER},
		{"brat", "ann", "text/plain; charset=utf-8", "brat standoff", false, onlyRecords(writeBrat)},
	}
}
