// The common offices in the words of the interface; any other stays as the text has it.
import type { Person } from '../generated/record';
import { m } from '../generated/words/messages';

/** By the role's form in the record, one for all its variants. */
const offices: { [role: string]: () => string } = {
  President: m.office_president,
  'Vice President': m.office_vice_president,
  'Prime Minister': m.office_prime_minister,
  'Deputy Prime Minister': m.office_deputy_prime_minister,
  'Foreign Minister': m.office_foreign_minister,
  'Deputy Foreign Minister': m.office_deputy_foreign_minister,
  'Defence Minister': m.office_defence_minister,
  'Finance Minister': m.office_finance_minister,
  'Economy Minister': m.office_economy_minister,
  'Trade Minister': m.office_trade_minister,
  'Energy Minister': m.office_energy_minister,
  'Interior Minister': m.office_interior_minister,
  'Transport Minister': m.office_transport_minister,
  'Agriculture Minister': m.office_agriculture_minister,
  King: m.office_king,
  Chancellor: m.office_chancellor,
  'Secretary-General': m.office_secretary_general,
  Ambassador: m.office_ambassador,
  'Special Envoy': m.office_special_envoy,
  Spokesperson: m.office_spokesperson,
  'Press Secretary': m.office_press_secretary,
  'President of the European Council': m.office_european_council,
  'President of the European Commission': m.office_european_commission,
  'Leader of the Opposition': m.office_opposition_leader,
};

/** The office of a person, as far as the text tells it. */
export function officeWords({ role }: Pick<Person, 'role'>): string {
  return Object.hasOwn(offices, role) ? offices[role]!() : role;
}
