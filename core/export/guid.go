//go:build !js

package export

import (
	"encoding/hex"
	"hash/fnv"
	"io"
	"strconv"
)

// guid is made of what it stands for, so that one record gives the same bytes each time and
// what two projects share is the same in both. It is a UUID of version 8: of a maker's own
// kind, which RFC 9562 provides for.
func guid(parts ...string) string {
	hash := fnv.New128a()
	for _, p := range parts {
		_, _ = io.WriteString(hash, strconv.Itoa(len(p))+":"+p)
	}
	sum := hash.Sum(nil)
	sum[6] = sum[6]&0x0F | 0x80
	sum[8] = sum[8]&0x3F | 0x80
	s := hex.EncodeToString(sum)
	return s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}
