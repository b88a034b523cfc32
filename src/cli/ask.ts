// `npm run ask`: questions from a terminal, by the same path as `/ask`.
// In: a question, or JSON lines on standard input. Out: an answer for people, or JSON lines in fixed forms.

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Explanation } from '../answer/by-heart/meeting-answers.ts';
import type { Library, MeetingAnswers } from '../answer/library.ts';
import { buildPassageIndex } from '../search/passage-index.ts';
import type { Language } from '../words/language.ts';
import { languageOf } from '../words/language.ts';
import { openLibrary } from './library.ts';
import { explainAnswer, printAnswer, toLine } from './print.ts';

const USAGE = `npm run --silent ask -- "question"              an answer for people
npm run --silent ask -- --explain "question"    with everything that led to it
npm run --silent ask -- --jsonl                 {"question":"…"} lines in, answers out
npm run --silent ask -- --passages FILE.jsonl   searches {"id","text"} lines instead of the meetings
              --meeting ID   another meeting than the newest, or "all"      --language ar|en   the reply's language`;

const questionLine = z.object({ question: z.string() });
const passageLine = z.object({ id: z.string(), text: z.string() });

/** Bad input on the command line; its message is all that is printed. */
class UsageError extends Error {}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      jsonl: { type: 'boolean' },
      explain: { type: 'boolean' },
      passages: { type: 'string' },
      meeting: { type: 'string' },
      language: { type: 'string' },
    },
  });
  const language = z.enum(['ar', 'en']).optional().safeParse(values.language);
  if (!language.success) throw new UsageError(`--language takes ar or en, not "${values.language}"`);
  if (values.passages !== undefined) return searchPassages(values.passages);
  const meetingsFor = chooseMeetings(openLibrary(), values.meeting);
  const ask = (question: string) =>
    explainIn(meetingsFor(question), question, language.data ?? languageOf(question) ?? 'ar');
  if (values.jsonl) return answerLines(ask);
  const question = positionals.join(' ');
  if (question === '' && !values.explain) throw new UsageError(USAGE);
  const explanation = ask(question);
  console.log(values.explain ? explainAnswer(explanation) : printAnswer(explanation.answer));
}

/** Returns which meetings are asked a question: the one chosen, all, or the one that the question names, else the newest. */
function chooseMeetings(library: Library, chosen: string | undefined) {
  const isAll = chosen === 'all';
  // Without its index, which takes a while to build, nothing can be asked of all meetings.
  if (isAll) for (const _ of library.prepare());
  const meeting = library.open(isAll ? undefined : chosen);
  if (!meeting) throw new UsageError(`no meeting has the id "${chosen}"`);
  return (question: string): Iterable<MeetingAnswers> =>
    chosen === undefined || isAll ? library.toAsk(question, meeting, isAll) : [meeting];
}

/** Asks in turn until one answers; where none does, what the first one says counts. */
function explainIn(meetings: Iterable<MeetingAnswers>, question: string, language: Language): Explanation {
  let first: Explanation | undefined;
  for (const meeting of meetings) {
    const explanation = meeting.explain(question, language);
    first ??= explanation;
    if (explanation.answer.answered) return explanation;
  }
  if (!first) throw new Error('no meeting to ask');
  return first;
}

async function answerLines(ask: (question: string) => Explanation): Promise<void> {
  for await (const { question } of jsonLines(process.stdin, questionLine, 'standard input')) {
    console.log(JSON.stringify(toLine(ask(question).answer)));
  }
}

async function searchPassages(file: string): Promise<void> {
  const passages = await Array.fromAsync(jsonLines(createReadStream(file), passageLine, file));
  const index = buildPassageIndex(passages);
  for await (const { question } of jsonLines(process.stdin, questionLine, 'standard input')) {
    console.log(JSON.stringify({ ids: index.search(question, 10).map(({ id }) => id) }));
  }
}

async function* jsonLines<T>(
  input: NodeJS.ReadableStream,
  schema: z.ZodType<T>,
  name: string,
): AsyncGenerator<T> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const parsed = schema.safeParse(parseJson(line));
    if (!parsed.success)
      throw new UsageError(`${name}, line ${number}: ${z.prettifyError(parsed.error)}\n${line}`);
    yield parsed.data;
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // the schema says what was expected
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  if (!(error instanceof UsageError) && !code?.startsWith('ERR_PARSE_ARGS') && code !== 'ENOENT') throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
