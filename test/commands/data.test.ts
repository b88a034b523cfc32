import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { command } from './ask-for.ts';

/** Every option, by name, of a command as Discord is told of it. */
function optionsTold(name: string) {
  const { options = [] } = command(name).data.toJSON() as {
    options?: { name: string; description: string }[];
  };
  return options;
}

/** Those that ask one meeting, and those that look at all. */
const ofOne = ['ask', 'attendees', 'agenda', 'experiences', 'meeting', 'source', 'help'];
const ofAll = ['meetings', 'compare'];
const typed = [...ofOne, ...ofAll];

test('there is a command for everything a member may want', () => {
  expect(new Set(commands.keys())).toEqual(new Set([...typed, 'Ask about this']));
});

test.each([...commands.keys()])(
  '%s works in servers, direct messages and elsewhere, installed either way',
  (name) => {
    expect(command(name).data.toJSON()).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  },
);

test.each(typed)('/%s is described in both languages', (name) => {
  const { description } = command(name).data.toJSON() as { description: string };
  for (const text of [description, ...optionsTold(name).map(({ description }) => description)]) {
    expect(text).toMatch(/^[A-Z][^\p{Script=Arabic}]* · \p{Script=Arabic}/u);
    expect(text.length).toBeLessThanOrEqual(100);
  }
});

test.each(ofAll)('/%s takes language and private', (name) => {
  expect(
    optionsTold(name)
      .slice(-2)
      .map((option) => option.name),
  ).toEqual(['language', 'private']);
});

test.each(ofOne)('/%s takes language, private and meeting', (name) => {
  expect(optionsTold(name).slice(-3)).toMatchObject([
    { name: 'language', type: 3, choices: [{ value: 'ar' }, { value: 'en' }] },
    { name: 'private', type: 5 },
    { name: 'meeting', type: 3, autocomplete: true },
  ]);
});
