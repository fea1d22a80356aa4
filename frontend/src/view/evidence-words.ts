// What spoke for who met, in words: the rules of the core's table of evidence.
import { m } from '../generated/words/messages';

const met: { [rule: string]: () => string } = {
  'met-headline': m.met_met_headline,
  'met-lead': m.met_met_lead,
  'met-body': m.met_met_body,
  'met-later': m.met_met_later,
  'met-in-turn': m.met_met_in_turn,
  visit: m.met_visit,
  'met-one-named': m.met_met_one_named,
  'acted-together': m.met_acted_together,
  turn: m.met_turn,
  heard: m.met_heard,
  'heard-often': m.met_heard_often,
  addressed: m.met_addressed,
  'named-headline': m.met_named_headline,
  'named-lead': m.met_named_lead,
  counterpart: m.met_counterpart,
  'high-office': m.met_high_office,
  office: m.met_office,
  'low-office': m.met_low_office,
  'no-office': m.met_no_office,
  'no-country': m.met_no_country,
  'no-side': m.met_no_side,
  unlinked: m.met_unlinked,
  peer: m.met_peer,
  unnamed: m.met_unnamed,
  former: m.met_former,
  'other-meeting': m.met_other_meeting,
  'another-side': m.met_another_side,
  'sides-open': m.met_sides_open,
  'one-side': m.met_one_side,
  'two-spoken-of': m.met_two_spoken_of,
  'two-misfit': m.met_two_misfit,
  'three-spoken-of': m.met_three_spoken_of,
  'three-misfit': m.met_three_misfit,
  joint: m.met_joint,
  talks: m.met_talks,
  'to-come': m.met_to_come,
  interview: m.met_interview,
  given: m.met_given,
};

/** What a rule of evidence says; empty for one that has no words yet. */
export function evidenceWords(rule: string): string {
  return met[rule]?.() ?? '';
}
