package export

import "io"

// The page writes no packs (Word documents, workbooks, projects for coders), whose libraries
// would double it, and nothing that only programs read.
func packedFormats() []Format { return nil }

func (sheet) writeOffice(io.Writer, string) (known bool, err error) { return false, nil }
