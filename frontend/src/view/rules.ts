// The engine's rules in words: how a statement's speaker or an outcome was told.
import { m } from '../generated/words/messages';

/** What stands beside the speech verb; the same words serve before it and after what was said. */
const beside: { [subject: string]: () => string } = {
  name: m.who_name,
  office: m.who_office,
  relation: m.who_relation,
  side: m.who_side,
  pronoun: m.who_pronoun,
  group: m.who_group,
  aside: m.who_aside,
  talks: m.who_talks,
};

const rules: { [rule: string]: () => string } = {
  'coordinated-verb': m.rule_coordinated_verb,
  'source-phrase': m.rule_source_phrase,
  'as-put-it': m.rule_as_put_it,
  'quoted-as': m.rule_quoted_as,
  'plain-verb': m.rule_plain_verb,
  nominal: m.rule_nominal,
  agenda: m.rule_agenda,
  'passive-impersonal': m.rule_passive_impersonal,
  'passive-by': m.rule_passive_by,
  inverted: m.rule_inverted,
  'with-participle': m.rule_with_participle,
  participle: m.rule_participle,
  'participle-lead': m.rule_participle_lead,
  purpose: m.rule_purpose,
  'own-post': m.rule_own_post,
  headline: m.rule_headline,
  'headline-quote': m.rule_headline_quote,
  'headline-said': m.rule_headline_quote,
  listed: m.rule_listed,
  'listed-verb': m.rule_listed_verb,
  transcript: m.rule_transcript,
  'quote-goes-on': m.rule_quote_goes_on,
  'quote-attributed-behind': m.rule_quote_attributed_behind,
  'quote-signed': m.rule_quote_signed,
  'statement-announced': m.rule_statement_announced,
  'goes-on': m.rule_goes_on,
  'goes-on-next': m.rule_goes_on_next,
  'goes-on-fact': m.rule_goes_on_fact,
  'own-position': m.rule_own_position,
  'signing-of': m.rule_signing_of,
  'signed-active': m.rule_signed_active,
  'signed-passive': m.rule_signed_passive,
  'signed-list': m.rule_signed_list,
  'planned-event': m.rule_planned_event,
  'agreed-step': m.rule_agreed_step,
  'done-together': m.rule_done_together,
  'agreement-reached': m.rule_agreement_reached,
  'visit-accepted': m.rule_visit_accepted,
  announced: m.rule_announced,
  'announced-gift': m.rule_announced_gift,
  'announced-step': m.rule_announced_step,
  'funds-of': m.rule_funds_of,
  'announcement-of': m.rule_announcement_of,
  'upcoming-event': m.rule_upcoming_event,
  'dated-event': m.rule_dated_event,
};

/** A rule in a sentence; empty where this page does not know it yet, and its name must do. */
export function ruleWords(rule: string): string {
  const words = rules[rule];
  if (words) return words();
  const [, behind, subject] = /^(parenthetical-)?(\w+?)(?:-cue)?$/.exec(rule) ?? [];
  const who = beside[subject ?? ''];
  if (!who) return '';
  return behind ? m.rule_parenthetical({ who: who() }) : m.rule_cue({ who: who() });
}
