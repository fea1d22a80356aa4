package lexicon

import "visavis/core/token"

// The sets of sets.tsv, each a line here, so that a stage asks for one by a
// number that the compiler knows. A test holds the two together.
const (
	_ Set = iota // no set: it holds nothing

	// What the readers of names and of phrases for people ask of every word: they
	// come first, for PersonSets to read them at once.

	Portfolio
	Honorific
	Institution
	PluralOffice
	Possessive
	ModifierPerson
	GroupHead
	RelationCounterpart
	RelationGuest
	RelationHost
	Counterparts
	GroupOpener
	SubjectPronoun
	NameParticle
	NameSuffix
	NameFinal
	NameArticle
	NameOpener
	Patronymic
	PostNominal
	HonorificName
	FormerWord
	ListOpener
	Side
	AppositionLead
	PredecessorWord
	KinWord
	Starter
	Determiner
	Month
	Weekday

	// What the reader of outcomes asks of every word, for OutcomeSets.

	Condition
	FutureWord
	SeasonAhead
	LookingForward
	EndOfTime
	Sum
	Document
	Bilateral
	Accord
	FoundingNoun
	FoundingVerb
	GivingVerb
	SendingVerb
	GeneralStep
	Gathering
	CallingVerb
	StartingWord
	VisitVerb
	VisitingVerb
	VisitWord
	Level
	Readiness
	JointSubject
	EventPlanned
	SignVerb
	Funds
	Dated
	JointAct
	OutcomeWord

	// All others.

	Abbreviation
	BoilerplateStart
	BoilerplateAny
	BoilerplateLine
	BoilerplateNetwork
	CaptionWord
	CaptionStart
	MonthName
	BeforeMonth
	Deadline
	Recalled
	FirstPerson
	StageDirection
	MailHeader
	Asker
	CaptionCredit
	CaptionEnd
	HonorificFemale
	Between
	ActionVerb
	IrregularPast
	StanceNoun
	SigningVerb
	SourceOffice
	InParticular
	HouseLine
	Manner
	CueAdjunct
	GoesInto
	Scene
	BothCountries
	Presence
	OccasionLead
	VisitKind
	EventWord
	Elsewhere
	LeadIn
	Connective
	AfterTalks
	Salutation
	Narration
	LeadPreposition
	Founded
	Held
	Soon
	EventVerb
	TimeOpener
	Telling
	Wire
	TalksWord
	Floor
	TalksNoun
	AgendaWord
	AnotherTime
	GatheringHead
	Carrier
	RaisingVerb
	MeasuredVerb
	ObjectLead
	Perfect
	PassiveBe
	Parties
	OwnPolicy
	OwnStance
	Receiving
	Blame
	StanceVerb
	Goodwill
	Envoy
	Ties
	HostPossession
	Strife
	Duty
	Principals
	StateInstitution
	Interview
	Mediation
	SceneLead
	PartyLead
	SmallWord
	ReceivingVerb
	RefusingCue
	AnsweringVerb
	PutQuestion
	AskedLead
	AttributionLead
	ShortAnswer
	WithholdingVerb
	NotOnly
	Plight
	TitleSmall
	PlaceLead
	Outsider
	PhraseBound
	SharedViewVerb
	VoicingVerb
	DiscussedVerb
	AttentionNoun
	AttentionVerb
	AttentionPreposition
	ViewsNoun
	ViewsVerb
	ViewsPreposition
	AccordNoun
	AccordVerb
	AccordPreposition
	SpokesWord
	OpensAdjunct
	Finite
	OpeningVerb
	DeterminerBefore
	Happened
	OfficeSeat
	Royal
	PlacePreposition
	DayPreposition
	Pronoun
	CourtesyRole
	Trade
	LedWord
	PlainSaying
	ListLead
	ListHead
	PrincipalWord
	ByPhone
	OccasionDeterminer
	OccasionNoun
	ReplyNoun
	SceneTime
	SubjectNoun
	AddressingVerb
	VerbWith
	VerbTo
	ObjectPronoun
	Press
	AudienceOpener
	Audience
	SubjectNamingVerb
	ViewNoun
	JointBody
	JointWord
	Need
	Demonstrative
	ComprisingVerb
	AgendaVerb
	AgendaOpener
	Opportunity
	OwnBody
	ContentNoun
	TellingVerb
	StateWord
	PairLead
	PersonVerb
	WishNoun
	AskingVerb
	ThatlessVerb
	OwnSide
	Newsmen
	IntendingVerb
	SettlingVerb
	ToThatOn
	TaskingVerb
	AskingAct
	PledgingVerb
	WishingModal
	CallingLemma
	StayingVerb
	StatingVerb
	BothOfThem
	Contrast
	Indefinite
	AwaitingVerb
	Courtesy
	PlanningVerb
	ExpectingVerb
	Due
	EventTime
	EventTimeLead
	SteppingVerb
	InForce

	// Sets that other tables tell.

	EventAhead
	Whenever
	OtherEvent
	CallingOff
	SpeakingAlone
	CallingAlone
	CallingOn
	SpokenTo
	VisitPurpose
	Lecturing
	Formerly
	Arranging
	PartiesEnd
	OnBehalf
	ToFace
	DayOfAnother
	TimeOfDay
	Recent
	VisitCount
	OwnLand
	LookingBack
	StrifeBetween
	HoldingLemma
	TalkObject
	PuttingLemma
	Stress
	ExchangingLemma
	Greetings
	TalkPreposition
	AdjunctLead
	TitleOccasion
	HonoredOffice
	InfinitiveVerb
	GuestWord
	EmptyLead
	ReportersView
	OccasionEdge
	AcceptedWord
	ParticipleOpener
	ParticipleJoiner
	AuthorLead
	StatementNoun
	AheadWord
	YearLead
	Repeated
	DayPart
	PeriodNext
	PeriodLast
	PeriodThis
	ChiefOffice
	LesserOffice
	SpeaksForOthers
	MinisterWord
	VisitPaying
	SignedOnce
	UnsignedWord
	SignedAround
	WhenLead
	PlaceBetween
	Denial
	BeginningAt
	CancellingVerb
	OnlyPlanned
	LongUnit
	SignedWhen
	VideoWord
	DateWord
	AbbreviatedNumber
	AbbreviatedSuffix
	AbbreviatedFirm
	HoldingVerb
	Recurring
	Preparation
	VisitLead
	PayingVerb
	Ordinal
	ShareIn
	TalkNoun
	NeverLast
	MessageNoun
	DeliveredBy
	TitleNoun
	RaisedPhrase
	PassiveAs
	TitleVerb
	NearMiss
	Untruth
	TruthWord
	ClaimNoun
	TruthNoun
	TalksSeveral
	Separately
	CountWord
	RankWord
	OwnPost
	ClosingVerb
	RetoldAct
	ConversingVerb
	AnnouncingVerb
	WellWishing
	Welcoming
	WelcomeTo
	Accredited
	House
	VagueDay
	JointAppearance
	StateLead
	FailingVerb
	JointPaper
	GiftCue
	Covering
	Witnessing
	OnCalendar
	AgreeingLemma
	NoGathering
	EventAlone
	Matter
	Discussing
	LetterheadSmall
	ContainVerb
	RoyalStyle
	AideOffice
	SpeechHead
	SpeakingVerb
	DeedVerb
	PressEvent
	OrderingVerb
	SpeechEvent
	Strengths   // acts.tsv: intensifiers: "firmly", "ironclad"
	Actions     // acts.tsv: verbs that may follow "commitment to"
	TalkWords   // acts.tsv: talk told by a cue that the table of cues lacks: "an exchange of opinions"
	AccordWords // acts.tsv: the same of accord: "of one mind"

	AttributionOpener // openers.go: words with which an attribution can begin
)

// setNames are the sets as sets.tsv writes them.
var setNames = [...]string{
	Counterparts:         "counterparts",
	GroupOpener:          "group-opener",
	SubjectPronoun:       "subject-pronoun",
	OutcomeWord:          "outcome-word",
	Abbreviation:         "abbreviation",
	Month:                "month",
	Weekday:              "weekday",
	Starter:              "starter",
	BoilerplateStart:     "boilerplate-start",
	BoilerplateAny:       "boilerplate-any",
	BoilerplateLine:      "boilerplate-line",
	BoilerplateNetwork:   "boilerplate-network",
	CaptionWord:          "caption-word",
	CaptionStart:         "caption-start",
	MonthName:            "month-name",
	BeforeMonth:          "before-month",
	Deadline:             "deadline",
	Recalled:             "recalled",
	FirstPerson:          "first-person",
	StageDirection:       "stage-direction",
	MailHeader:           "mail-header",
	Asker:                "asker",
	CaptionCredit:        "caption-credit",
	CaptionEnd:           "caption-end",
	Honorific:            "honorific",
	HonorificFemale:      "honorific-female",
	NameParticle:         "name-particle",
	PostNominal:          "post-nominal",
	NameSuffix:           "name-suffix",
	Between:              "between",
	ActionVerb:           "action-verb",
	IrregularPast:        "irregular-past",
	Portfolio:            "portfolio",
	Institution:          "institution",
	RelationCounterpart:  "relation-counterpart",
	RelationGuest:        "relation-guest",
	RelationHost:         "relation-host",
	Side:                 "side",
	PluralOffice:         "plural-office",
	StanceNoun:           "stance-noun",
	SigningVerb:          "signing-verb",
	SourceOffice:         "source-office",
	InParticular:         "in-particular",
	HouseLine:            "house-line",
	NameOpener:           "name-opener",
	Manner:               "manner",
	CueAdjunct:           "cue-adjunct",
	GoesInto:             "goes-into",
	Scene:                "scene",
	BothCountries:        "both-countries",
	GroupHead:            "group-head",
	ModifierPerson:       "modifier-person",
	Presence:             "presence",
	OccasionLead:         "occasion-lead",
	VisitWord:            "visit-word",
	VisitKind:            "visit-kind",
	EventWord:            "event-word",
	Elsewhere:            "elsewhere",
	LeadIn:               "lead-in",
	Connective:           "connective",
	AfterTalks:           "after-talks",
	Salutation:           "salutation",
	Narration:            "narration",
	Document:             "document",
	SignVerb:             "sign-verb",
	LeadPreposition:      "lead-preposition",
	Gathering:            "gathering",
	CallingVerb:          "calling-verb",
	Founded:              "founded",
	Bilateral:            "bilateral",
	Held:                 "held",
	Soon:                 "soon",
	Dated:                "dated",
	EventPlanned:         "event-planned",
	EventVerb:            "event-verb",
	FoundingVerb:         "founding-verb",
	FoundingNoun:         "founding-noun",
	GivingVerb:           "giving-verb",
	TimeOpener:           "time-opener",
	VisitVerb:            "visit-verb",
	Telling:              "telling",
	Wire:                 "wire",
	TalksWord:            "talks-word",
	Floor:                "floor",
	Patronymic:           "patronymic",
	Funds:                "funds",
	TalksNoun:            "talks-noun",
	AgendaWord:           "agenda-word",
	AnotherTime:          "another-time",
	GatheringHead:        "gathering-head",
	Carrier:              "carrier",
	JointAct:             "joint-act",
	RaisingVerb:          "raising-verb",
	Level:                "level",
	Accord:               "accord",
	SendingVerb:          "sending-verb",
	MeasuredVerb:         "measured-verb",
	ObjectLead:           "object-lead",
	Perfect:              "perfect",
	PassiveBe:            "passive-be",
	Parties:              "parties",
	OwnPolicy:            "own-policy",
	OwnStance:            "own-stance",
	Receiving:            "receiving",
	Blame:                "blame",
	StanceVerb:           "stance-verb",
	Goodwill:             "goodwill",
	Envoy:                "envoy",
	Ties:                 "ties",
	HostPossession:       "host-possession",
	Strife:               "strife",
	Duty:                 "duty",
	Principals:           "principals",
	StateInstitution:     "state-institution",
	Interview:            "interview",
	Mediation:            "mediation",
	SceneLead:            "scene-lead",
	PartyLead:            "party-lead",
	SmallWord:            "small-word",
	ReceivingVerb:        "receiving-verb",
	RefusingCue:          "refusing-cue",
	AnsweringVerb:        "answering-verb",
	PutQuestion:          "put-question",
	AskedLead:            "asked-lead",
	AttributionLead:      "attribution-lead",
	ShortAnswer:          "short-answer",
	WithholdingVerb:      "withholding-verb",
	NotOnly:              "not-only",
	Plight:               "plight",
	TitleSmall:           "title-small",
	PlaceLead:            "place-lead",
	Outsider:             "outsider",
	PhraseBound:          "phrase-bound",
	SharedViewVerb:       "shared-view-verb",
	VoicingVerb:          "voicing-verb",
	DiscussedVerb:        "discussed-verb",
	AttentionNoun:        "attention-noun",
	AttentionVerb:        "attention-verb",
	AttentionPreposition: "attention-preposition",
	ViewsNoun:            "views-noun",
	ViewsVerb:            "views-verb",
	ViewsPreposition:     "views-preposition",
	AccordNoun:           "accord-noun",
	AccordVerb:           "accord-verb",
	AccordPreposition:    "accord-preposition",
	SpokesWord:           "spokes-word",
	OpensAdjunct:         "opens-adjunct",
	Finite:               "finite",
	OpeningVerb:          "opening-verb",
	DeterminerBefore:     "determiner-before",
	Happened:             "happened",
	OfficeSeat:           "office-seat",
	Royal:                "royal",
	HonorificName:        "honorific-name",
	Determiner:           "determiner",
	PlacePreposition:     "place-preposition",
	DayPreposition:       "day-preposition",
	Pronoun:              "pronoun",
	NameFinal:            "name-final",
	CourtesyRole:         "courtesy-role",
	FormerWord:           "former-word",
	Trade:                "trade",
	LedWord:              "led-word",
	Possessive:           "possessive",
	AppositionLead:       "apposition-lead",
	PlainSaying:          "plain-saying",
	ListLead:             "list-lead",
	ListHead:             "list-head",
	NameArticle:          "name-article",
	PrincipalWord:        "principal-word",
	ByPhone:              "by-phone",
	OccasionDeterminer:   "occasion-determiner",
	OccasionNoun:         "occasion-noun",
	ReplyNoun:            "reply-noun",
	SceneTime:            "scene-time",
	SubjectNoun:          "subject-noun",
	AddressingVerb:       "addressing-verb",
	VerbWith:             "verb-with",
	VerbTo:               "verb-to",
	ObjectPronoun:        "object-pronoun",
	Press:                "press",
	AudienceOpener:       "audience-opener",
	Audience:             "audience",
	SubjectNamingVerb:    "subject-naming-verb",
	ViewNoun:             "view-noun",
	JointBody:            "joint-body",
	JointWord:            "joint-word",
	Need:                 "need",
	Demonstrative:        "demonstrative",
	ComprisingVerb:       "comprising-verb",
	AgendaVerb:           "agenda-verb",
	AgendaOpener:         "agenda-opener",
	Opportunity:          "opportunity",
	OwnBody:              "own-body",
	ContentNoun:          "content-noun",
	TellingVerb:          "telling-verb",
	StateWord:            "state-word",
	PairLead:             "pair-lead",
	PersonVerb:           "person-verb",
	WishNoun:             "wish-noun",
	ListOpener:           "list-opener",
	KinWord:              "kin-word",
	PredecessorWord:      "predecessor-word",
	AskingVerb:           "asking-verb",
	ThatlessVerb:         "thatless-verb",
	OwnSide:              "own-side",
	Newsmen:              "newsmen",
	IntendingVerb:        "intending-verb",
	SettlingVerb:         "settling-verb",
	JointSubject:         "joint-subject",
	ToThatOn:             "to-that-on",
	TaskingVerb:          "tasking-verb",
	AskingAct:            "asking-act",
	Readiness:            "readiness",
	PledgingVerb:         "pledging-verb",
	Condition:            "condition",
	WishingModal:         "wishing-modal",
	CallingLemma:         "calling-lemma",
	StayingVerb:          "staying-verb",
	StatingVerb:          "stating-verb",
	GeneralStep:          "general-step",
	Sum:                  "sum",
	BothOfThem:           "both-of-them",
	Contrast:             "contrast",
	Indefinite:           "indefinite",
	AwaitingVerb:         "awaiting-verb",
	FutureWord:           "future-word",
	SeasonAhead:          "season-ahead",
	Courtesy:             "courtesy",
	PlanningVerb:         "planning-verb",
	ExpectingVerb:        "expecting-verb",
	Due:                  "due",
	EventTime:            "event-time",
	EventTimeLead:        "event-time-lead",
	StartingWord:         "starting-word",
	SteppingVerb:         "stepping-verb",
	InForce:              "in-force",
	EventAhead:           "event-ahead",
	Whenever:             "whenever",
	OtherEvent:           "other-event",
	CallingOff:           "calling-off",
	SpeakingAlone:        "speaking-alone",
	CallingAlone:         "calling-alone",
	CallingOn:            "calling-on",
	SpokenTo:             "spoken-to",
	VisitPurpose:         "visit-purpose",
	Lecturing:            "lecturing",
	Formerly:             "formerly",
	Arranging:            "arranging",
	PartiesEnd:           "parties-end",
	OnBehalf:             "on-behalf",
	ToFace:               "to-face",
	DayOfAnother:         "day-of-another",
	TimeOfDay:            "time-of-day",
	Recent:               "recent",
	VisitCount:           "visit-count",
	OwnLand:              "own-land",
	LookingBack:          "looking-back",
	StrifeBetween:        "strife-between",
	HoldingLemma:         "holding-lemma",
	TalkObject:           "talk-object",
	PuttingLemma:         "putting-lemma",
	Stress:               "stress",
	ExchangingLemma:      "exchanging-lemma",
	Greetings:            "greetings",
	TalkPreposition:      "talk-preposition",
	AdjunctLead:          "adjunct-lead",
	TitleOccasion:        "title-occasion",
	HonoredOffice:        "honored-office",
	InfinitiveVerb:       "infinitive-verb",
	GuestWord:            "guest-word",
	EmptyLead:            "empty-lead",
	ReportersView:        "reporters-view",
	OccasionEdge:         "occasion-edge",
	AcceptedWord:         "accepted-word",
	ParticipleOpener:     "participle-opener",
	ParticipleJoiner:     "participle-joiner",
	AuthorLead:           "author-lead",
	StatementNoun:        "statement-noun",
	AheadWord:            "ahead-word",
	YearLead:             "year-lead",
	Repeated:             "repeated",
	DayPart:              "day-part",
	PeriodNext:           "period-next",
	PeriodLast:           "period-last",
	PeriodThis:           "period-this",
	ChiefOffice:          "chief-office",
	LesserOffice:         "lesser-office",
	SpeaksForOthers:      "speaks-for-others",
	MinisterWord:         "minister-word",
	VisitingVerb:         "visiting-verb",
	VisitPaying:          "visit-paying",
	SignedOnce:           "signed-once",
	UnsignedWord:         "unsigned-word",
	SignedAround:         "signed-around",
	WhenLead:             "when-lead",
	PlaceBetween:         "place-between",
	Denial:               "denial",
	BeginningAt:          "beginning-at",
	CancellingVerb:       "cancelling-verb",
	OnlyPlanned:          "only-planned",
	LongUnit:             "long-unit",
	SignedWhen:           "signed-when",
	VideoWord:            "video-word",
	DateWord:             "date-word",
	AbbreviatedNumber:    "abbreviated-number",
	AbbreviatedSuffix:    "abbreviated-suffix",
	AbbreviatedFirm:      "abbreviated-firm",
	HoldingVerb:          "holding-verb",
	Recurring:            "recurring",
	Preparation:          "preparation",
	VisitLead:            "visit-lead",
	PayingVerb:           "paying-verb",
	Ordinal:              "ordinal",
	ShareIn:              "share-in",
	TalkNoun:             "talk-noun",
	NeverLast:            "never-last",
	MessageNoun:          "message-noun",
	DeliveredBy:          "delivered-by",
	TitleNoun:            "title-noun",
	RaisedPhrase:         "raised-phrase",
	PassiveAs:            "passive-as",
	TitleVerb:            "title-verb",
	NearMiss:             "near-miss",
	Untruth:              "untruth",
	TruthWord:            "truth-word",
	ClaimNoun:            "claim-noun",
	TruthNoun:            "truth-noun",
	TalksSeveral:         "talks-several",
	Separately:           "separately",
	CountWord:            "count-word",
	RankWord:             "rank-word",
	OwnPost:              "own-post",
	ClosingVerb:          "closing-verb",
	RetoldAct:            "retold-act",
	ConversingVerb:       "conversing-verb",
	AnnouncingVerb:       "announcing-verb",
	WellWishing:          "well-wishing",
	Welcoming:            "welcoming",
	WelcomeTo:            "welcome-to",
	Accredited:           "accredited",
	House:                "house",
	VagueDay:             "vague-day",
	JointAppearance:      "joint-appearance",
	StateLead:            "state-lead",
	FailingVerb:          "failing-verb",
	JointPaper:           "joint-paper",
	GiftCue:              "gift-cue",
	EndOfTime:            "end-of-time",
	Covering:             "covering",
	Witnessing:           "witnessing",
	OnCalendar:           "on-calendar",
	LookingForward:       "looking-forward",
	AgreeingLemma:        "agreeing-lemma",
	NoGathering:          "no-gathering",
	EventAlone:           "event-alone",
	Matter:               "matter",
	Discussing:           "discussing",
	LetterheadSmall:      "letterhead-small",
	ContainVerb:          "contain-verb",
	RoyalStyle:           "royal-style",
	AideOffice:           "aide-office",
	SpeechHead:           "speech-head",
	SpeakingVerb:         "speaking-verb",
	DeedVerb:             "deed-verb",
	PressEvent:           "press-event",
	OrderingVerb:         "ordering-verb",
	SpeechEvent:          "speech-event",
	Strengths:            "strength",
	Actions:              "action",
	TalkWords:            "discuss-words",
	AccordWords:          "agree-words",
	AttributionOpener:    "opens-attribution",
}

func fillSets(b *builder) {
	for _, r := range b.rows("sets") {
		b.addTo(r.cell("set"), r.list("phrases")...)
	}
}

// Feminine tells whether a title at tokens[at] is a woman's ("Ms", "Queen").
func Feminine(tokens []token.Token, at int) bool { return HonorificFemale.At(tokens, at) > 0 }
