//go:build !js

package export

// Word documents, workbooks and projects for coders are packs, written by the command line
// and the desktop program only: their libraries would double the page.
func packedFormats() []Format {
	return []Format{
		{"docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word memo", true, onlyRecords(writeDOCX)},
		{"xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel workbook", true, writeXLSX},
		{"refi", "qdpx", "application/zip", "REFI-QDA project, for qualitative coding", false, writeREFI},
	}
}
