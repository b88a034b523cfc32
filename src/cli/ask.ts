// `npm run ask`: questions from a terminal, by the same path as `/ask`.
// In: a question, or JSON lines on standard input. Out: an answer for people, or JSON lines in fixed forms.

import { createReadStream, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Answer } from '../answer/answer.ts';
import { askMeetings } from '../answer/asking.ts';
import type { Library } from '../answer/library.ts';
import { createReader } from '../answer/reader.ts';
import { ArticleError } from '../article/error.ts';
import { listClauses } from '../article/listing.ts';
import { articleOf } from '../article/read.ts';
import { takeText } from '../article/take.ts';
import { readConfig } from '../config.ts';
import { buildPassageIndex } from '../search/passage-index.ts';
import type { Language } from '../words/language.ts';
import { openLibrary } from './library.ts';
import { explainAsked, explainReading, printAnswer, toLine } from './print.ts';

const USAGE = `npm run --silent ask -- "question"              an answer for people
npm run --silent ask -- --explain "question"    with everything that led to it
npm run --silent ask -- --jsonl                 {"question":"…"} lines in, answers out
npm run --silent ask -- --article FILE …        asks that article alone, whatever it is; --clauses lists how it was cut
npm run --silent ask -- --passages FILE.jsonl   searches {"id","text"} lines instead of the meetings
              --meeting ID   another meeting than the newest, or "all"      --language ar|en   the reply's language`;

const questionLine = z.object({ question: z.string() });
const passageLine = z.object({ id: z.string(), text: z.string() });

/** Bad input on the command line; its message is all that is printed. */
class UsageError extends Error {}

/** Answers one question, with what led to the answer. */
interface Asking {
  ask(question: string): Answer;
  explain(question: string): string;
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      jsonl: { type: 'boolean' },
      explain: { type: 'boolean' },
      clauses: { type: 'boolean' },
      article: { type: 'string' },
      passages: { type: 'string' },
      meeting: { type: 'string' },
      language: { type: 'string' },
    },
  });
  const language = z.enum(['ar', 'en']).optional().safeParse(values.language);
  if (!language.success) throw new UsageError(`--language takes ar or en, not "${values.language}"`);
  if (values.passages !== undefined) return searchPassages(values.passages);
  if (values.clauses && values.article !== undefined)
    return console.log(listClauses(await openArticle(values.article)));
  const asking =
    values.article === undefined
      ? askMeetingsOf(openLibrary(), values.meeting, language.data)
      : await askArticle(values.article, language.data);
  if (values.jsonl) return answerLines(asking);
  const question = positionals.join(' ');
  if (question === '' && !values.explain) throw new UsageError(USAGE);
  console.log(values.explain ? asking.explain(question) : printAnswer(asking.ask(question)));
}

async function openArticle(file: string) {
  const id = basename(file);
  return articleOf(await takeText(readFileSync(file), id), id);
}

/** Asks one article that nobody prepared. */
async function askArticle(file: string, language: Language | undefined): Promise<Asking> {
  const reading = createReader(readConfig().dataFolder).read(await openArticle(file));
  return {
    ask: (question) => reading.ask(question, language),
    explain: (question) => explainReading(reading.explain(question, language)),
  };
}

/** Asks the meetings of the library: the one chosen, all, or the newest unless a question names another. */
function askMeetingsOf(library: Library, chosen: string | undefined, language: Language | undefined): Asking {
  const isAll = chosen === 'all';
  // Without its index, which takes a while to build, nothing can be asked of all meetings.
  if (isAll) for (const _ of library.prepare());
  const current = library.open(isAll ? undefined : chosen);
  if (!current) throw new UsageError(`no meeting has the id "${chosen}"`);
  const scope = isAll ? 'all' : chosen === undefined ? 'current' : 'chosen';
  const ask = (message: string) =>
    askMeetings({ message, library, current, scope, chosen: language, otherwise: 'ar' });
  return { ask: (question) => ask(question).answer, explain: (question) => explainAsked(ask(question)) };
}

/** One line out for each line in, whatever is wrong with one of them. */
async function answerLines({ ask }: Asking): Promise<void> {
  for await (const line of jsonLines(process.stdin, questionLine, 'standard input')) {
    console.log(JSON.stringify('error' in line ? line : toLine(ask(line.data.question))));
  }
}

async function searchPassages(file: string): Promise<void> {
  const passages: z.infer<typeof passageLine>[] = [];
  for await (const line of jsonLines(createReadStream(file), passageLine, file)) {
    if ('error' in line) throw new UsageError(line.error);
    passages.push(line.data);
  }
  const index = buildPassageIndex(passages);
  for await (const line of jsonLines(process.stdin, questionLine, 'standard input')) {
    const found = 'error' in line ? line : { ids: index.search(line.data.question, 10).map(({ id }) => id) };
    console.log(JSON.stringify(found));
  }
}

/** Yields each line's data, or what is wrong with it; empty lines are none. */
async function* jsonLines<T>(
  input: NodeJS.ReadableStream,
  schema: z.ZodType<T>,
  name: string,
): AsyncGenerator<{ data: T } | { error: string }> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const parsed = schema.safeParse(parseJson(line));
    if (parsed.success) yield { data: parsed.data };
    else yield { error: `${name}, line ${number}: ${z.prettifyError(parsed.error)}` };
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
  const isForPeople = error instanceof UsageError || error instanceof ArticleError;
  if (!isForPeople && !code?.startsWith('ERR_PARSE_ARGS') && !isFileError(code)) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}

function isFileError(code: string | undefined): boolean {
  return code !== undefined && ['ENOENT', 'EISDIR', 'EACCES', 'ENOTDIR'].includes(code);
}
