// The first page of a preview: the facts, how much was found and what was not, what looks like a gap, what was done with the file,
// and what changes where it replaces a meeting. In: a `Paper`. Out: text. Next: `preview.ts` puts it on a page.

import type { RecordChange } from '../../record/changes.ts';
import { skippedNumbers, strangeNames } from '../../record/gaps.ts';
import type { Bilingual, Language } from '../../words/language.ts';
import { shorten } from '../fit.ts';
import { plain } from '../markup.ts';
import { FACTS, factLines, LISTS, type ListName, oneLine, sayFact } from './entries.ts';
import type { Paper } from './view.ts';
import { counted, factName, libraryText } from './wording.ts';

const MOST_CHANGES = 8;
const MOST_NAMES = 5;
const SAMPLE_LENGTH = 200;
const LONGEST_CHANGE = 100;

/** Returns the text of the first page. */
export function overviewText(paper: Paper, language: Language): string {
  const blocks = [
    plain(hintFor(paper)[language], language),
    factLines(paper, language)
      .map(({ text }) => text)
      .join('\n'),
    [
      labelled(libraryText.found, foundIn(paper, language), language),
      labelled(libraryText.notFound, missingIn(paper, language), language),
      ...kindLines(paper, language),
      ...gapLines(paper, language),
    ].join('\n'),
    noteLines(paper, language).join('\n'),
    replacingLines(paper, language).join('\n'),
  ];
  return blocks.filter(Boolean).join('\n\n');
}

const labelled = (label: Bilingual, text: string, language: Language): string =>
  `**${plain(label[language], language)}** ${plain(text, language)}`;

/** Returns the lists in which nothing was found. */
export const emptyLists = ({ record }: Paper): ListName[] =>
  LISTS.filter((list) => record[list].length === 0);

function foundIn({ record, article }: Paper, language: Language): string {
  const { people, agenda, presentations, decisions } = record;
  const counts = [
    counted.people(people.length),
    counted.agenda(agenda.length),
    counted.presentations(presentations.length),
    counted.decisions(decisions.length),
    counted.passages(article.clauses.length),
  ];
  return counts.map((count) => count[language]).join(' · ');
}

/** What this is, and what to do with it. */
function hintFor({ meeting }: Paper): Bilingual {
  if (!meeting) return libraryText.draftHint;
  return meeting.status === 'withdrawn' ? libraryText.withdrawnHint : libraryText.meetingHint;
}

function missingIn(paper: Paper, language: Language): string {
  const facts = FACTS.filter((fact) => sayFact(paper, fact, language) === undefined).map(
    (fact) => factName[fact][language],
  );
  const lists = emptyLists(paper).map((list) => libraryText[list][language]);
  return [...facts, ...lists].join(language === 'ar' ? '، ' : ', ') || libraryText.nothingMissing[language];
}

/** What else has to be known of a text: it may tell of a meeting to come, of none, or of several. */
function kindLines({ record: { status, meetings } }: Paper, language: Language): string[] {
  const dates = meetings.map(({ dateHeld, number }) => `${dateHeld?.value ?? number?.value ?? '?'}`);
  return [
    ...(status === 'held' ? [] : [`⚠ ${plain(libraryText[status][language], language)}`]),
    ...(dates.length === 0
      ? []
      : [
          plain(
            `${libraryText.severalMeetings[language]} ${dates.slice(0, MOST_NAMES).join(' · ')}`,
            language,
          ),
        ]),
  ];
}

function gapLines(paper: Paper, language: Language): string[] {
  const { article, record } = paper;
  const skipped = skippedNumbers(article, record);
  const strange = strangeNames(record).map(oneLine);
  const join = (parts: (string | number)[]) =>
    parts.slice(0, MOST_NAMES).join(language === 'ar' ? '، ' : ', ');
  const says = [
    ...(paper.misfits.length > 0 ? [counted.misfits(paper.misfits.length)] : []),
    ...(paper.summary.published === undefined ? [libraryText.noDate] : []),
    ...(skipped.length > 0 ? [counted.skips(join(skipped), record.agenda.length)] : []),
    ...(strange.length > 0 ? [counted.strangeNames(join(strange))] : []),
  ];
  return says.map((line) => `⚠ ${plain(line[language], language)}`);
}

/** What was done with the file, and what somebody has to compare with it. */
function noteLines({ origin, article, corrections, format, link }: Paper, language: Language): string[] {
  const say = (line: Bilingual) => plain(line[language], language);
  const sample = origin?.sample ?? [];
  const translations = article.translations?.filter((text) => text !== undefined) ?? [];
  return [
    ...(origin?.files.length ? [plain(origin.files.join(' · '), language)] : []),
    ...(link ? [plain(link, language)] : []),
    ...(origin?.notes ?? []).map(({ code, count }) => say(counted[code](count))),
    ...(article.leftovers.length > 0 ? [say(counted.leftovers(article.leftovers.length))] : []),
    ...(translations.length > 0
      ? [
          plain(
            `${libraryText.translation[language]} ${translations.length}/${article.clauses.length}`,
            language,
          ),
        ]
      : []),
    ...(corrections.length > 0
      ? [plain(`${libraryText.correctedBy[language]} ${corrections.length}`, language)]
      : []),
    ...(format === 'pdf' && sample.length > 0
      ? [
          `⚠ ${say(libraryText.pdf)}`,
          ...sample.map((line) => `> ${plain(shorten(oneLine(line), SAMPLE_LENGTH), language)}`),
        ]
      : []),
  ];
}

function replacingLines({ replaces }: Paper, language: Language): string[] {
  if (!replaces) return [];
  const { meeting, changes, gone, come } = replaces;
  const say = (text: string) => plain(text, language);
  const lines = changes.slice(0, MOST_CHANGES).map((change) => say(`• ${changeIn(change, language)}`));
  const more = changes.length - lines.length;
  return [
    `**${say(libraryText.willReplace[language])}** ${say(`${meeting.title[language]} (${libraryText.version[language]} ${meeting.version})`)}`,
    say(counted.textChanges(gone, come)[language]),
    say(changes.length > 0 ? libraryText.changes[language] : libraryText.noChanges[language]),
    ...lines,
    ...(more > 0 ? [say(counted.more(more)[language])] : []),
  ];
}

function changeIn({ what, before, after }: RecordChange, language: Language): string {
  const [was, is] = [before, after].map((one) => one && shorten(oneLine(one), LONGEST_CHANGE));
  if (was === undefined) return counted.comes(factName[what], is ?? '')[language];
  if (is === undefined) return counted.goes(factName[what], was)[language];
  return `${factName[what][language]}: ${was} ${language === 'ar' ? '←' : '→'} ${is}`;
}
