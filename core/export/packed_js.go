package export

import "io"

// The page writes no packs (Word documents, workbooks, projects for coders): their libraries
// would double it.
func packedFormats() []Format { return nil }

func (sheet) writeOffice(io.Writer, string) (known bool, err error) { return false, nil }
