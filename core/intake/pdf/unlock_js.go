package pdf

// unlock knows no key in the page: the ciphers weigh more than it is worth.
func (d *document) unlock() (cipherOf, error) { return nil, ErrLocked }
