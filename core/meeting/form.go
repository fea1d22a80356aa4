package meeting

import (
	"slices"

	"visavis/core/lexicon"
	"visavis/core/text"
	"visavis/core/token"
)

// form is how they met: what the sentence that tells of it says, unless the
// headline or the words around it say that it was by telephone or video.
func (f *finder) form(e *encounter) Form {
	form := FaceToFace
	var spans []token.Span
	if e != nil {
		form = Form(e.how.Form)
		if f.byVideo(e.parties) {
			return Video
		}
		if form == Visit && (!f.talks.Empty() || f.spokeTo(e.parties)) {
			form = FaceToFace // a visit on which they are told to have talked
		}
		spans = append(spans, f.doc.Sentences[e.sentence].Span)
		if e.how.Verb && form == FaceToFace {
			spans = append(spans, f.sceneNext(e)...)
		}
	}
	for s := range f.doc.Sentences {
		if f.doc.RoleOf(s) == text.Headline {
			spans = append(spans, f.doc.Sentences[s].Span)
		}
	}
	for _, s := range spans {
		for i := s.From; i < s.To; i++ {
			how, _, ok := lexicon.EncounterAt(f.doc.Tokens, i)
			if !ok || f.doc.Quoted(i) || how.Verb {
				continue
			}
			if how.Form == "video" {
				return Video
			}
			if how.Form == "call" {
				form = Call
			}
		}
	}
	return form
}

// sceneNext is the phrase that opens the sentence after the one that tells of a meeting
// and names again what it was: "Ray and Lee conferred on trade. During the phone
// conversation, …".
func (f *finder) sceneNext(e *encounter) []token.Span {
	for s := e.sentence + 1; s < len(f.doc.Sentences); s++ {
		if f.orderOf(s) == outside {
			continue
		}
		opening := f.doc.Sentences[s].From
		n := f.set(lexicon.SceneLead, opening)
		if n == 0 || f.set(lexicon.DeterminerBefore, opening+n) == 0 {
			return nil
		}
		return []token.Span{f.gram.NounPhraseAt(opening + n).Span}
	}
	return nil
}

// spokeTo reports whether one of these people is told to have said something to another.
func (f *finder) spokeTo(parties []int) bool {
	return slices.ContainsFunc(parties, func(p int) bool {
		return slices.ContainsFunc(f.voices.addressed[p], func(by int) bool { return by != p && slices.Contains(parties, by) })
	})
}

// byVideo reports whether words at the top let people of these meet on a screen: "held
// a video meeting".
func (f *finder) byVideo(parties []int) bool {
	for i := range f.encounters {
		e := &f.encounters[i]
		shared := slices.ContainsFunc(e.parties, func(p int) bool { return slices.Contains(parties, p) })
		if e.order <= nearTop && !e.planned && shared && f.hasAny(lexicon.VideoWord, e.trigger) {
			return true
		}
	}
	return false
}
