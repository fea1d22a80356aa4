package export

import "io"

// The page has no Word documents and no workbooks: their libraries would double it.
func officeFormats() []Format { return nil }

func (sheet) writeOffice(io.Writer, string) (known bool, err error) { return false, nil }
