package cmd

// tableCommands: a browser has no library on a disk.
func tableCommands() []command { return nil }
