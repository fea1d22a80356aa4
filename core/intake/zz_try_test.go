package intake

import (
	"fmt"
	"os"
	"testing"
)

func TestTry(t *testing.T) {
	p := os.Getenv("TRY")
	if p == "" {
		t.Skip()
	}
	b, _ := os.ReadFile(p)
	ds, err := Read(b, p, Options{Charset: os.Getenv("CS")})
	fmt.Println("ERR", err)
	for _, d := range ds {
		fmt.Printf("%s|%s|%s|%s|%s|%s|joined %d\nREMOVED %q\n-----\n%s\n=====\n", d.Format, d.Title, d.Published, d.Agency, d.Language, d.Charset, d.Joined, d.Removed, d.Text)
	}
}
