//go:build !js

package pdf

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
)

// Many offices forbid the copying of their PDFs: such a file is encrypted, but
// with a key that anybody can reckon, for it opens without a password. Those
// are read here. The ciphers weigh too much for the page (see unlock_js.go).

// lock is what a file says of its encryption (ISO 32000-2, 7.6).
type lock struct {
	version, revision int
	owner, user       text
	userKey           text // of revision 5 and later
	permissions       uint32
	id                text
	bare              bool // the file's own properties are not encrypted
	length            int  // of the key, in bytes
	aes, none         bool
}

// unlock finds the key of a file that opens without a password.
func (d *document) unlock() (cipherOf, error) {
	l, known := d.lock()
	switch {
	case !known:
		return nil, ErrEncrypted
	case l.none:
		return func(_ *stream, data []byte) []byte { return data }, nil
	case l.revision >= 5:
		if key, ok := l.newKey(); ok {
			return func(_ *stream, data []byte) []byte { return unAES(key, data) }, nil
		}
	default:
		if key := l.oldKey(); l.opens(key) {
			return func(s *stream, data []byte) []byte { return l.decrypt(key, s, data) }, nil
		}
	}
	return nil, ErrEncrypted
}

func (d *document) lock() (lock, bool) {
	e := d.dict(d.trailer["Encrypt"])
	str := func(key name) text { t, _ := e.get(d, key).(text); return t }
	l := lock{
		version: int(d.number(e.get(d, "V"), 0)), revision: int(d.number(e.get(d, "R"), 0)),
		owner: str("O"), user: str("U"), userKey: str("UE"),
		permissions: uint32(int64(d.number(e.get(d, "P"), 0))),
		bare:        e.get(d, "EncryptMetadata") == false,
		length:      int(d.number(e.get(d, "Length"), 40)) / 8,
	}
	if ids := d.list(d.trailer["ID"]); len(ids) > 0 {
		l.id, _ = d.resolve(ids[0]).(text)
	}
	if l.version == 1 {
		l.length = 5
	}
	if l.version >= 4 {
		l.length = 16
		filter, _ := e.get(d, "StmF").(name)
		method := d.dict(d.dict(e.get(d, "CF")).get(d, filter)).get(d, "CFM")
		l.aes = method == name("AESV2") || method == name("AESV3")
		l.none = filter == "" || filter == "Identity" || method == name("None")
	}
	known := e.get(d, "Filter") == name("Standard") && l.version >= 1 && l.version <= 5 && l.length >= 5 && l.length <= 16
	return l, known && len(l.owner) >= 32 && len(l.user) >= 32
}

// padding fills up a password, here the whole of it.
var padding = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

func (l lock) oldKey() []byte {
	seed := append(append([]byte{}, padding...), l.owner[:32]...)
	seed = append(binary.LittleEndian.AppendUint32(seed, l.permissions), l.id...)
	if l.revision >= 4 && l.bare {
		seed = append(seed, 0xFF, 0xFF, 0xFF, 0xFF)
	}
	sum := md5.Sum(seed)
	if l.revision >= 3 {
		for range 50 {
			sum = md5.Sum(sum[:l.length])
		}
	}
	return bytes.Clone(sum[:l.length])
}

// opens says whether the key is that of a file without a password.
func (l lock) opens(key []byte) bool {
	if l.revision < 3 {
		return bytes.Equal(unRC4(key, padding), l.user[:32])
	}
	sum := md5.Sum(append(append([]byte{}, padding...), l.id...))
	check := sum[:]
	for round := range byte(20) {
		mixed := bytes.Clone(key)
		for i := range mixed {
			mixed[i] ^= round
		}
		check = unRC4(mixed, check)
	}
	return bytes.Equal(check, l.user[:16])
}

// decrypt mixes the key with the number of the stream's object.
func (l lock) decrypt(key []byte, s *stream, data []byte) []byte {
	n, g := s.number, s.generation
	seed := append(bytes.Clone(key), byte(n), byte(n>>8), byte(n>>16), byte(g), byte(g>>8))
	if l.aes {
		seed = append(seed, "sAlT"...)
	}
	sum := md5.Sum(seed)
	own := sum[:min(len(key)+5, 16)]
	if l.aes {
		return unAES(own, data)
	}
	return unRC4(own, data)
}

func unRC4(key, data []byte) []byte {
	c, err := rc4.NewCipher(key)
	if err != nil {
		return nil
	}
	out := make([]byte, len(data))
	c.XORKeyStream(out, data)
	return out
}

// unAES undoes cipher block chaining; the first block is its beginning.
func unAES(key, data []byte) []byte {
	c, err := aes.NewCipher(key)
	if err != nil || len(data) < 2*aes.BlockSize {
		return nil
	}
	body := data[aes.BlockSize:]
	body = bytes.Clone(body[:len(body)/aes.BlockSize*aes.BlockSize])
	cipher.NewCBCDecrypter(c, data[:aes.BlockSize]).CryptBlocks(body, body)
	if pad := int(body[len(body)-1]); pad >= 1 && pad <= aes.BlockSize {
		body = body[:len(body)-pad]
	}
	return body
}

// newKey is that of revisions 5 and 6, kept in the file under the password.
func (l lock) newKey() ([]byte, bool) {
	if len(l.user) < 48 || len(l.userKey) < 32 || !bytes.Equal(l.hash(l.user[32:40]), l.user[:32]) {
		return nil, false
	}
	c, err := aes.NewCipher(l.hash(l.user[40:48]))
	if err != nil {
		return nil, false
	}
	key := bytes.Clone(l.userKey[:32])
	cipher.NewCBCDecrypter(c, make([]byte, aes.BlockSize)).CryptBlocks(key, key)
	return key, true
}

// hash of the empty password with some salt: revision 6 goes many rounds.
func (l lock) hash(salt []byte) []byte {
	sum := sha256.Sum256(salt)
	k := sum[:]
	if l.revision < 6 {
		return k
	}
	for round := 0; ; round++ {
		block := bytes.Repeat(k, 64)
		c, _ := aes.NewCipher(k[:16])
		cipher.NewCBCEncrypter(c, k[16:32]).CryptBlocks(block, block)
		k = hashBy(block)
		if round >= 63 && int(block[len(block)-1]) <= round-32 {
			return k[:32]
		}
	}
}

// hashBy chooses one of three by what the first bytes leave divided by three.
func hashBy(block []byte) []byte {
	rest := 0
	for _, b := range block[:16] {
		rest += int(b)
	}
	switch rest % 3 {
	case 0:
		sum := sha256.Sum256(block)
		return sum[:]
	case 1:
		sum := sha512.Sum384(block)
		return sum[:]
	}
	sum := sha512.Sum512(block)
	return sum[:]
}
