import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CustomId,
  formatCustomId,
  isWithoutVersion,
  parseCustomId,
  versionOf,
} from '../../src/reply/custom-id.ts';

const language = fc.constantFrom('ar' as const, 'en' as const);
const meeting = fc.stringMatching(/^[0-9]{4}-[0-9]{2}$/);
const version = fc.stringMatching(/^[0-9a-z]{4}$/);
const key = fc.stringMatching(/^[a-z]{1,10}(\.[a-z0-9-]{1,15}){0,2}$/);
const count = fc.nat(9999);

const customId: fc.Arbitrary<CustomId> = fc
  .record({
    command: fc.constantFrom('ask', 'experiences', 'Ask about this'),
    to: fc.oneof(
      fc.record({
        action: fc.constant('context' as const),
        argument: fc.tuple(meeting, version, language, count),
      }),
      fc.record({
        action: fc.constant('more' as const),
        argument: fc.tuple(meeting, version, language, count, key),
      }),
      fc.record({
        action: fc.constant('language' as const),
        argument: fc.tuple(meeting, version, language, key),
      }),
      fc.record({
        action: fc.constant('page' as const),
        argument: fc.tuple(meeting, version, language, count, fc.oneof(count, fc.constant('-' as const))),
      }),
      fc.record({ action: fc.constant('dismiss' as const), argument: fc.constant([] as []) }),
    ),
  })
  .map(({ command, to }) => ({ command, ...to }) as CustomId);

test('a button comes back as it was written', () => {
  fc.assert(
    fc.property(customId, (id) => {
      expect(parseCustomId(formatCustomId(id) ?? '')).toEqual(id);
    }),
  );
});

test('a custom id reads as command, action and argument', () => {
  const id = { command: 'ask', action: 'context', argument: ['2021-06', 'k3z9', 'ar', 7] } as const;
  expect(formatCustomId(id)).toBe('ask:context:2021-06.k3z9.ar.7');
});

test('a forged custom id is refused, never thrown at', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((rest) => `ask:more:${rest}`),
      ),
      (forged) => {
        const parsed = parseCustomId(forged);
        if (parsed) expect(formatCustomId(parsed)?.length).toBeLessThanOrEqual(100);
      },
    ),
    { numRuns: 1000 },
  );
});

test.each([
  'ask',
  'ask:context',
  'ask:context:2021-06.ar.7',
  'ask:context:2021-06.k3z.ar.7',
  'ask:context:2021-06.k3z9.fr.7',
  'ask:context:2021-06.k3z9.ar.-1',
  'ask:context:2021-06.k3z9.ar.7.8',
  'ask:more:2021-06.k3z9.ar.x.key',
  'ask:more:2021-06.k3z9.ar.1.',
  'ask:dismiss:now',
  'ask:toString:2021-06.k3z9.ar.1',
  'ask:constructor:',
  ':dismiss:',
])('%j leads nowhere', (forged) => {
  expect(parseCustomId(forged)).toBeUndefined();
});

test('a state too long for Discord makes no custom id', () => {
  const argument = ['2021-06', 'k3z9', 'ar', 1, 'k'.repeat(90)] as const;
  expect(formatCustomId({ command: 'ask', action: 'more', argument })).toBeUndefined();
});

test.each([
  ['ask:context:2021-06.ar.7', true],
  ['Ask about this:more:2021-06.en.1.agenda.all', true],
  ['source:page:2021-06.ar.2.-', true],
  ['ask:context:2021-06.k3z9.ar.7', false],
  ['ask:context:2021-06.ar.x', false],
  ['ask:dismiss:', false],
])('%j was written without a version: %j', (id, is) => {
  expect(isWithoutVersion(id)).toBe(is);
});

test('the version of a text changes with every letter of it, and is short', () => {
  const versions = ['', 'الخطة', 'الخطه', 'plan', 'plan '].map(versionOf);
  expect(new Set(versions).size).toBe(5);
  for (const version of versions) expect(version).toMatch(/^[0-9a-z]{4}$/);
  expect(versionOf('plan')).toBe(versions[3]);
});
