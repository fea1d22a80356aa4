package pdf

// unlock knows no key in the page: the ciphers weigh more than it is worth.
func (d *document) unlock() (cipherOf, bool) { return nil, false }
