// Questions that a meeting surely answers, to be offered where one is not answered. In: what can be asked of a meeting.
// Out: a few questions in a language, each with a key that finds it again. Next: `reply/message.ts` makes them buttons.
// Whatever is offered was asked first: nobody is sent from one refusal to another.

import offeredData from '../../data/questions/offered.json' with { type: 'json' };
import type { Meeting } from '../library/meeting.ts';
import { type Bilingual, type Language, languageOf } from '../words/language.ts';
import type { Answer } from './answer.ts';
import type { Explanation, MeetingAnswers } from './meeting-answers.ts';

/** A question that a meeting answers. */
export interface Offer {
  /** `chair`; `person-0`; `favourite-2` for a question that the meeting carries itself. */
  key: string;
  question: string;
}

/** What offers are made of. */
type Asked = Pick<MeetingAnswers, 'meeting' | 'explain'>;

/** In this order they are offered; of a meeting to come nothing is asked as if it had happened. */
const OFFERED: Record<'held' | 'planned', ReadonlyMap<string, Bilingual>> = {
  held: new Map(Object.entries(offeredData.held)),
  planned: new Map(Object.entries(offeredData.planned)),
};
const offeredBy = ({ isPlanned }: Meeting) => OFFERED[isPlanned ? 'planned' : 'held'];

/** A question that is longer does not fit a button. */
const LONGEST = 80;
const MOST = 3;
const MOST_FAVOURITES = 2;
const FAVOURITE = 'favourite';
const PERSON = 'person';
/** So sure must be what is known by heart. */
const SURE = 0.9;

/**
 * Returns at most four questions that a meeting answers: up to three from its record, and of its own up to two in place of
 * one. `isFilled` may tell which slots are worth a try.
 */
export function offersOf(
  { meeting, explain }: Asked,
  language: Language,
  isFilled: (key: string) => boolean = () => true,
): Offer[] {
  const { questions = [], people } = meeting;
  const offered = (kind: string, list: readonly string[]): Offer[] =>
    list.map((question, place) => ({ key: `${kind}-${place}`, question })).filter(isOffered(language));
  const favourites = offered(FAVOURITE, questions);
  const own = take(
    favourites,
    MOST_FAVOURITES,
    ({ question }) => explain(question, language).answer.answered,
  );
  const slots = [...offeredBy(meeting)].map(([key, wording]) => ({ key, question: wording[language] }));
  const named = offered(
    PERSON,
    people.map(({ name }) => askWho(name[language], language)),
  );
  const most = own.length > 0 ? MOST - 1 : MOST;
  const told = [...slots.filter(({ key }) => isFilled(key)), ...named];
  return [...own, ...take(told, most, ({ question }) => isOfRecord(explain(question, language)))];
}

/** Returns the question of a key; undefined where the meeting has none. */
export function findOffer(key: string, meeting: Meeting, language: Language): string | undefined {
  const { questions = [], people } = meeting;
  const [, kind, place] = /^(\w+)-(\d+)$/.exec(key) ?? [];
  const name = people[Number(place)]?.name[language];
  if (kind === FAVOURITE) return questions[Number(place)];
  if (kind === PERSON) return name && askWho(name, language);
  return offeredBy(meeting).get(key)?.[language];
}

/** A question fits a button, and is in one language. */
const isOffered =
  (language: Language) =>
  ({ question }: Offer): boolean =>
    question.length <= LONGEST && languageOf(question.replace(ASKS_WHO, '')) === language;

const askWho = (name: string, language: Language): string =>
  language === 'ar' ? `من هو ${name}؟` : `Who is ${name}?`;
const ASKS_WHO = /^(?:من هو|Who is) /u;

/** Whether the record itself answers, not a passage that may. */
function isOfRecord(explained: Explanation): boolean {
  const { answer, confidence } = explained;
  if (!('decided' in explained)) return answer.answered && confidence >= SURE && isProved(answer);
  return (
    isProved(answer) &&
    explained.decided.every(({ byClause, statements }) => !byClause && statements.length > 0)
  );
}

const isProved = ({ answered, statements }: Answer): boolean =>
  answered && statements.some(({ citations }) => citations.length > 0);

/** Takes the first that hold, and looks at no more than that takes. */
function take<T>(list: readonly T[], most: number, holds: (one: T) => boolean): T[] {
  const taken: T[] = [];
  for (const one of list) {
    if (taken.length === most) break;
    if (holds(one)) taken.push(one);
  }
  return taken;
}
