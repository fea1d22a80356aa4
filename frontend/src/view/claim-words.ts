// What gave a person's office or country, in words: the rules of the core's stages
// entity and meeting. Rules that see the same thing in the text share their words.
import { m } from '../generated/words/messages';

const claims: { [rule: string]: () => string } = {
  'title-before': m.claim_title_before,
  honorific: m.claim_title_before,
  'party-to-meeting': m.claim_title_before,
  'beside-known': m.claim_title_before,
  'listed-present': m.claim_title_before,
  'apposition-after': m.claim_apposition,
  'apposition-known': m.claim_apposition,
  'headline-title': m.claim_headline,
  'title-in-headline': m.claim_headline,
  'plural-title': m.claim_plural,
  'unnamed-office': m.claim_unnamed,
  'called-by-office': m.claim_called,
  colleague: m.claim_counterpart,
  counterpart: m.claim_counterpart,
  'country-before': m.claim_beside,
  'country-after': m.claim_beside,
  'country-after-name': m.claim_beside,
  'country-possessive': m.claim_beside,
  name: m.claim_beside,
  'place-after': m.claim_beside,
  'its-office': m.claim_beside,
  'country-in-office': m.claim_in_office,
  'office-of-one-country': m.claim_in_office,
  'country-of-body': m.claim_body,
  'office-of-body': m.claim_body,
  body: m.claim_body,
  'country-in-turn': m.claim_in_turn,
  'leaders-of': m.claim_in_turn,
  group: m.claim_in_turn,
  'list-of-officials': m.claim_delegation,
  'delegation-led': m.claim_delegation,
  represents: m.claim_delegation,
  outlet: m.claim_outlet,
  dateline: m.claim_outlet,
  seat: m.claim_seat,
  'own-policy': m.claim_own,
  'own-subject': m.claim_own,
  stance: m.claim_stance,
  thanked: m.claim_thanked,
  pair: m.claim_pair,
  envoy: m.claim_envoy,
  visited: m.claim_visit,
  host: m.claim_visit,
  standing: m.claim_standing,
  message: m.claim_message,
  listed: m.claim_in_turn,
  given: m.why_given,
};

/** What a rule goes by; empty for one that has no words yet. */
export function claimWords(rule: string): string {
  return claims[rule]?.() ?? '';
}
