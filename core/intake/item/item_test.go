package item_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"visavis/core/intake/item"
)

func TestBullet(t *testing.T) {
	for _, line := range []string{"• wheat", "* wheat", "(a) wheat", "(12) wheat", "(viii) wheat"} {
		assert.True(t, item.Bullet(line), line)
	}
	for _, line := range []string{"", "wheat", "- wheat", "() wheat", "(FAO) wheat", "(wheat) and rye"} {
		assert.False(t, item.Bullet(line), line)
	}
}

func TestMark(t *testing.T) {
	for _, word := range []string{"-", "–", "—", "2.", "12)", "(a)", "(3)"} {
		assert.True(t, item.Mark(word), word)
	}
	for _, word := range []string{"", "2", "a.", "2023.", "wheat", "(ab)"} {
		assert.False(t, item.Mark(word), word)
	}
}
