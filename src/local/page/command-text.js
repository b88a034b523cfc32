// A command as one line of text: `/ask question:Who chaired? language:English`. In: the line, or name and values.
// Out: the other of the two. Links and drafts are kept in this form.

/** Writes a command with its options as they are shown; what would read as an option's name is escaped. */
export function writeCommand({ name, options }, values) {
  const pattern = optionPattern(options);
  const escaped = (text) => String(text).replace(pattern, (found) => `${found.slice(0, -1)}\\:`);
  const given = Object.entries(values).map(([option, value]) => `${option}:${escaped(value)}`);
  return [`/${name}`, ...given].join(' ');
}

/** Reads such a line against the commands offered; `undefined` when it names none of them. */
export function readCommand(line, entries) {
  const named = entries.filter(({ name }) => line === `/${name}` || line.startsWith(`/${name} `));
  const entry = named.sort((a, b) => b.name.length - a.name.length)[0];
  if (!entry) return undefined;
  return { entry, values: readValues(line.slice(entry.name.length + 1), entry.options) };
}

/** Text before the first option's name is the value of the first option that is needed. */
function readValues(text, options) {
  const marks = [...text.matchAll(optionPattern(options))];
  const [first] = options.filter(({ required }) => required);
  const lead = text.slice(0, marks[0]?.index).trim();
  const values = marks.map(({ 0: mark, 1: name, index }, place) => [
    name,
    withoutEscapes(text.slice(index + mark.length, marks[place + 1]?.index).trim(), options),
  ]);
  return Object.fromEntries([
    ...(lead && first ? [[first.name, withoutEscapes(lead, options)]] : []),
    ...values,
  ]);
}

function withoutEscapes(text, options) {
  return text.replace(optionPattern(options, '\\\\:'), (found) => `${found.slice(0, -2)}:`);
}

/** An option's name at the beginning of a word, and its colon. */
function optionPattern(options, colon = ':') {
  const names = options.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<!\\S)(${names.join('|') || '(?!)'})${colon}`, 'gu');
}
