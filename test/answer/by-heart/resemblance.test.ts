import { describe, expect, test } from 'vitest';
import {
  buildResemblance,
  createResemblance,
  type Wording,
} from '../../../src/answer/by-heart/resemblance.ts';
import { analyze } from '../../../src/words/analyzer.ts';

const write = (text: string): Wording => {
  const terms = analyze(text);
  return {
    words: terms.map(({ word }) => word),
    units: terms.filter(({ stop }) => !stop).map(({ term }) => [term]),
  };
};
const PHRASINGS = [
  'what two experiences did bahrain show',
  'who led the meeting',
  'did the minister greet al qaed',
  'did al qaed greet the minister',
  'ما التجربتان اللتان عرضتهما البحرين',
  'من ترأس الاجتماع',
];
const resemblanceTo = createResemblance([buildResemblance(PHRASINGS.map(write))]);
const resemblancesOf = (question: string) =>
  PHRASINGS.map((_, at) => at).map(resemblanceTo(write(question)).to);
const nearestTo = (question: string) => {
  const resemblances = resemblancesOf(question);
  return PHRASINGS[resemblances.indexOf(Math.max(...resemblances))];
};

describe('a question resembles', () => {
  test.each([
    ['the phrasing whose misspelt words it has', 'wat 2 expireances did bahrane sho', PHRASINGS[0]],
    ['the phrasing with the same letters in another order', 'hoo led teh meating', PHRASINGS[1]],
    ['the phrasing in which the same is done to the same', 'has al qaed greeted the minister', PHRASINGS[3]],
    ['the phrasing with other endings', 'التجارب التي تعرضها البحرين', PHRASINGS[4]],
  ])('%s', (_, question, phrasing) => {
    expect(nearestTo(question)).toBe(phrasing);
  });

  test('as many as are nearest, as if each were compared', () => {
    const { to, nearest } = resemblanceTo(write('who greeted the minister in the meeting'));
    const [first = 0, ...others] = PHRASINGS.map((_, at) => to(at)).sort((a, b) => b - a);
    const found = nearest(0, PHRASINGS.length);
    expect([found.first, found.second, found.third]).toEqual([first, ...others.slice(0, 2)]);
    expect(to(found.at)).toBe(first);
    expect(nearest(0, PHRASINGS.length, found.at).first).toBe(others[0]);
  });

  test('itself wholly, and what shares no piece with it not at all', () => {
    const [own, other] = resemblancesOf('what two experiences did bahrain show');
    expect(own).toBeCloseTo(1);
    expect(other).toBeLessThan(0.2);
    expect(resemblancesOf('zzzz')).toEqual(PHRASINGS.map(() => 0));
  });
});
