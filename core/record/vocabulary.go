package record

// All words of the vocabularies, in the order in which they are told above.
var (
	Acts = []Act{
		ActAssess, ActSupport, ActOppose, ActConcern, ActUrge, ActCommit,
		ActPraise, ActRequest, ActAgree, ActInform, ActDiscuss,
	}
	Topics = []Topic{
		TopicRelations, TopicSovereignty, TopicSecurity, TopicTrade, TopicAgriculture, TopicEnergy,
		TopicConnectivity, TopicDevelopment, TopicTechnology, TopicPeople, TopicHealth,
		TopicRegional, TopicMultilateral, TopicConflict, TopicRights,
	}
	Forms        = []Form{FormMeeting, FormCall, FormVideo, FormVisit, FormNone}
	OutcomeKinds = []OutcomeKind{OutcomeSigned, OutcomeAgreed, OutcomeAnnounced, OutcomeScheduled}
)
