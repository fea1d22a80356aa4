// Package iterator stands in for the ends of Google's lists.
package iterator

import "errors"

// Done is the end of a list.
var Done = errors.New("no more items")
