package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"visavis/core/lexicon"
)

// The lexicon gives the classes of a word as bits, which are taken as they are.
func TestClassBits(t *testing.T) {
	bits := map[string]Class{
		"determiner": Determiner, "possessive": Possessive, "pronoun": Pronoun, "plural": Plural, "be": Be, "have": Have, "do": Do,
		"modal": Modal, "negator": Negator, "infinitive": To, "preposition": Preposition, "subordinator": Subordinator,
		"complementizer": Complementizer, "coordinator": Coordinator, "relative": Relative, "adverb": Adverb, "degree": Degree,
		"noun": Noun, "adjective": Adjective, "unit": Unit, "weekday": Weekday, "month": Month, "numeral": Numeral,
		"bare form": bare, "third person": third, "past": past, "past participle": done, "present participle": ing, "noun too": nounToo,
	}
	for n, name := range lexicon.ClassNames {
		assert.Equal(t, Class(1)<<n, bits[name], name)
	}
	assert.Equal(t, Name, Class(1)<<len(lexicon.ClassNames), "no word is a name by itself")
}
