package correct

import "visavis/core/record"

// The words of the record's vocabularies that a correction can put.
var (
	allActs = []record.Act{
		record.ActAssess, record.ActSupport, record.ActOppose, record.ActConcern, record.ActUrge, record.ActCommit,
		record.ActPraise, record.ActRequest, record.ActAgree, record.ActInform, record.ActDiscuss,
	}
	allTopics = []record.Topic{
		record.TopicRelations, record.TopicSovereignty, record.TopicSecurity, record.TopicTrade, record.TopicAgriculture, record.TopicEnergy,
		record.TopicConnectivity, record.TopicDevelopment, record.TopicTechnology, record.TopicPeople, record.TopicHealth,
		record.TopicRegional, record.TopicMultilateral, record.TopicConflict, record.TopicRights,
	}
	allForms        = []record.Form{record.FormMeeting, record.FormCall, record.FormVideo, record.FormVisit, record.FormNone}
	allOutcomeKinds = []record.OutcomeKind{record.OutcomeSigned, record.OutcomeAgreed, record.OutcomeAnnounced, record.OutcomeScheduled}
)
