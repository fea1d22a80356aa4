// Every rule by which the core finds a statement or an outcome has its words on the page.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { claimWords } from '../../src/view/claim-words';
import { evidenceWords } from '../../src/view/evidence-words';
import { ruleWords } from '../../src/view/rules';

const table = (file: string, from: string) => {
  const source = readFileSync(new URL(`../../../core/${file}`, import.meta.url), 'utf8');
  const start = source.indexOf(from);
  return [...source.slice(start, source.indexOf('\n}', start)).matchAll(/"([a-z-]+)"/g)].map((found) => found[1]!);
};

const ofSpeech = table('speech/confidence.go', 'var Rules');
const ofOutcome = table('outcome/outcome.go', 'var Rules');

it('reads the core’s tables', () => {
  expect(ofSpeech).toContain('name-cue');
  expect(ofOutcome).toContain('signing-of');
});

it.each([...ofSpeech, ...ofOutcome])('says %s in words', (rule) => {
  expect(ruleWords(rule)).toMatch(/\.$/);
});

it('has no words for a rule that it does not know', () => expect(ruleWords('by-magic')).toBe(''));

const evidence = readFileSync(new URL('../../../core/lexicon/data/evidence.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('rule\t') && !line.startsWith('mark\t'))
  .map((line) => line.split('\t')[0]!);

it.each(evidence)('says the evidence %s in words', (rule) => expect(evidenceWords(rule)).not.toBe(''));
it('has no words for evidence that it does not know', () => expect(evidenceWords('by-magic')).toBe(''));

const ofClaims = table('meeting/claim.go', '{"outlet"');
/** Those of the stage entity stand where they are used. */
const ofEntity = [
  'introduce',
  'title',
  'title_left',
  'title_right',
  'plural',
  'apposition',
  'headline',
  'link',
  'leaders',
  'subject',
].flatMap((file) => {
  const source = readFileSync(new URL(`../../../core/entity/${file}.go`, import.meta.url), 'utf8');
  return [...source.matchAll(/(?:ofCountry|introducePerson|learn)\(.*"([a-z-]+)"\)/g)].map((found) => found[1]!);
});
it('reads the rules of offices and countries', () => {
  expect(ofClaims).toContain('own-policy');
  expect(ofEntity).toContain('country-after');
});
/** Who is found by these has neither office nor country by them. */
const tellNothing = ['subject-of-cue', 'object-of-cue'];
it.each([...new Set([...ofClaims, ...ofEntity])].filter((rule) => !tellNothing.includes(rule)))('says the claim %s in words', (rule) =>
  expect(claimWords(rule)).not.toBe(''),
);
it('has no words for a claim that it does not know', () => expect(claimWords('by-magic')).toBe(''));
