// Reads the lists of `data/record` once, checked and ready to be looked up in.
// In: JSON files. Out: sets and phrases. Next: whichever rule asks for them.

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import acts from '../../data/record/acts.json' with { type: 'json' };
import dates from '../../data/record/dates.json' with { type: 'json' };
import meetings from '../../data/record/meetings.json' with { type: 'json' };
import minutes from '../../data/record/minutes.json' with { type: 'json' };
import people from '../../data/record/people.json' with { type: 'json' };
import places from '../../data/record/places.json' with { type: 'json' };
import presence from '../../data/record/presence.json' with { type: 'json' };
import schedule from '../../data/record/schedule.json' with { type: 'json' };
import type { Act } from './drafted.ts';
import { keysOf, type Phrases, phrasesOf } from './phrases.ts';

const list = z.array(z.string().min(1));
const lists = <K extends string>(...keys: K[]) =>
  z.object(Object.fromEntries(keys.map((key) => [key, list])) as Record<K, typeof list>);
const groups = z.record(z.string(), list);

const phrases = (words: readonly string[]): Phrases => phrasesOf(words);
const keys = (words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap(keysOf));
const whole = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map((word) => keysOf(word).join(' ')));
const apart = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Groups of phrases by what they stand for, in the order of the file. */
function grouped<K extends string>(file: Record<string, string[]>): [K, Phrases][] {
  return Object.entries(file).map(([key, words]) => [key as K, phrases(words)]);
}

const p = lists(
  'titles',
  'abbreviated titles',
  'latin titles',
  'offices',
  'latin offices',
  'bearers of names',
  'latin bearers of names',
  'connectors',
  'second halves',
  'latin connectors',
  'nationalities',
  'given names with an article',
  'foreign given',
  'latin given',
  'ends of a role',
  'never a family name',
  'never a latin name',
).parse(people);

/** Words around the names of people. */
export const PEOPLE = {
  titles: phrases(p.titles),
  abbreviatedTitles: keys(p['abbreviated titles']),
  latinTitles: phrases(p['latin titles']),
  offices: phrases(p.offices),
  latinOffices: phrases(p['latin offices']),
  bearers: phrases(p['bearers of names']),
  latinBearers: keys(p['latin bearers of names']),
  foreign: keys(p['foreign given']),
  nationalities: keys(p.nationalities),
  withArticle: keys(p['given names with an article']),
  connectors: keys(p.connectors),
  secondHalves: keys(p['second halves']),
  latinConnectors: keys(p['latin connectors']),
  endsRole: keys(p['ends of a role']),
  neverFamily: keys(p['never a family name']),
};

const namesSchema = z.object({
  'arabic given': z.string(),
  'arabic given, rather a word': z.string(),
  'arabic family': z.string(),
  'arabic words': z.string(),
  'latin given': z.string(),
  'latin given, rather a word': z.string(),
});

const neverLatin = keys(p['never a latin name']);

/** Names and the common words that are none: half a megabyte, which a start without an article to draft does not need. */
const readNames = once(() => {
  const file = readFileSync(new URL('../../data/record/names.json', import.meta.url), 'utf8');
  const n = namesSchema.parse(JSON.parse(file));
  return {
    given: new Set([...apart(n['arabic given']), ...keys(p['foreign given'])]),
    doubtful: apart(n['arabic given, rather a word']),
    family: apart(n['arabic family']),
    words: apart(n['arabic words']),
    latin: new Set(
      [...apart(n['latin given']), ...keys(p['latin given'])].filter(
        (name) => !neverLatin.has(name) || p['latin given'].includes(name),
      ),
    ),
    latinDoubtful: apart(n['latin given, rather a word']),
  };
});

/** Names and the common words that are none. */
export const NAMES = {
  get given() {
    return readNames().given;
  },
  get doubtful() {
    return readNames().doubtful;
  },
  get family() {
    return readNames().family;
  },
  get words() {
    return readNames().words;
  },
  get latin() {
    return readNames().latin;
  },
  get latinDoubtful() {
    return readNames().latinDoubtful;
  },
  neverLatin,
};

/** Returns a function that makes its value when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const r = lists(
  'led by',
  'leads',
  'with',
  'away',
  'met',
  'shows',
  'shown',
  'says',
  'says, at the head of a clause',
  'shows, whatever it is',
  'said elsewhere',
  'away, behind the name',
  'speech',
  'in turn',
  'of a body',
  'offices of a body',
  'no subject',
  'not of a meeting',
  'representatives',
  'delegations',
  'formation',
).parse(presence);

/** Words that say how a person figured. */
export const PRESENCE = {
  ledBy: phrases(r['led by']),
  leads: phrases(r.leads),
  with: phrases(r.with),
  away: phrases(r.away),
  awayBehind: phrases(r['away, behind the name']),
  speech: phrases(r.speech),
  inTurn: phrases(r['in turn']),
  ofBody: phrases(r['of a body']),
  officesOfBody: phrases(r['offices of a body']),
  met: phrases(r.met),
  shows: phrases(r.shows),
  shown: phrases(r.shown),
  says: phrases(r.says),
  saysAtHead: phrases(r['says, at the head of a clause']),
  showsAll: phrases(r['shows, whatever it is']),
  elsewhere: phrases(r['said elsewhere']),
  notOfMeeting: phrases(r['not of a meeting']),
  representatives: phrases(r.representatives),
  delegations: phrases(r.delegations),
  formation: phrases(r.formation),
};

const m = lists(
  'meetings',
  'plain meetings',
  'numbered meetings',
  'convened',
  'will convene',
  'to come',
  'words of bodies with their own beh',
  'sorts of meetings',
  'talks',
  'latin meeting bodies',
  'votes',
  'other meetings',
  'bodies',
  'meeting bodies',
  'latin bodies',
  'remote',
  'hybrid',
  'in person',
)
  .extend({ ordinals: groups, 'units before tens': groups })
  .parse(meetings);

/** Words for meetings and the bodies that meet. */
export const MEETINGS = {
  meetings: phrases(m.meetings),
  plain: phrases(m['plain meetings']),
  numbered: phrases(m['numbered meetings']),
  convened: phrases(m.convened),
  willConvene: phrases(m['will convene']),
  toCome: phrases(m['to come']),
  ownBeh: keys(m['words of bodies with their own beh']),
  sorts: keys(m['sorts of meetings']),
  talks: keys(m.talks),
  latinMeetingBodies: keys(m['latin meeting bodies']),
  votes: phrases(m.votes),
  others: phrases(m['other meetings']),
  bodies: phrases(m.bodies),
  meetingBodies: phrases(m['meeting bodies']),
  latinBodies: phrases(m['latin bodies']),
  remote: phrases(m.remote),
  hybrid: phrases(m.hybrid),
  inPerson: phrases(m['in person']),
  ordinals: grouped<string>(m.ordinals),
  unitsBeforeTens: grouped<string>(m['units before tens']),
};

const a = lists(
  'done',
  'announces',
  'subjects',
  'adverbs',
  'turned on',
  'devoted',
  'about the meeting',
  'additions',
  'heads of items',
  'listings',
  'no item',
  'ends of an object',
  "bodies' speech",
  'general',
  'decision labels',
  'deeds',
  'denials',
  'english decisions',
  'english groups',
  'english group verbs',
  'english showing',
)
  .extend({
    verbs: groups,
    nouns: groups,
    english: groups,
    'english verbs': groups,
  })
  .parse(acts);

/** Words for what is done with an item. */
export const ACTS = {
  verbs: grouped<Act>(a.verbs),
  nouns: grouped<Act>(a.nouns),
  english: grouped<Act>(a.english),
  englishVerbs: grouped<Act>(a['english verbs']),
  done: phrases(a.done),
  announces: phrases(a.announces),
  subjects: keys(a.subjects),
  adverbs: keys(a.adverbs),
  turnedOn: phrases(a['turned on']),
  devoted: phrases(a.devoted),
  aboutMeeting: keys(a['about the meeting']),
  additions: phrases(a.additions),
  heads: keys(a['heads of items']),
  listings: phrases(a.listings),
  noItem: keys(a['no item']),
  ends: keys(a['ends of an object']),
  general: phrases(a.general),
  decisionLabels: whole(a['decision labels']),
  deeds: keys(a.deeds),
  denials: phrases(a.denials),
  englishDecisions: phrases(a['english decisions']),
  groups: a['english groups'],
  groupVerbs: a['english group verbs'],
  showing: a['english showing'],
};

const h = lists(
  'present',
  'guests',
  'absent',
  'chair',
  'clerk',
  'agenda',
  'announcements',
  'no item',
  'date',
  'place',
  'number',
  'next',
  'purpose',
  'duration',
  'boilerplate',
  'unsaid',
  'groups',
  'reasons to be away',
  'columns of names',
  'columns of roles',
  'columns of presence',
  'away, in a column',
).parse(minutes);

/** Headings and labels of minutes, folded and whole. */
export const MINUTES = {
  present: whole(h.present),
  guests: whole(h.guests),
  absent: whole(h.absent),
  chair: whole(h.chair),
  clerk: whole(h.clerk),
  agenda: whole(h.agenda),
  announcements: whole(h.announcements),
  noItem: whole(h['no item']),
  date: whole(h.date),
  place: whole(h.place),
  number: whole(h.number),
  next: whole(h.next),
  purpose: whole(h.purpose),
  duration: whole(h.duration),
  boilerplate: phrases(h.boilerplate),
  unsaid: whole(h.unsaid),
  groups: keys(h.groups),
  reasons: phrases(h['reasons to be away']),
  columnsOfNames: whole(h['columns of names']),
  columnsOfRoles: whole(h['columns of roles']),
  columnsOfPresence: whole(h['columns of presence']),
  away: whole(h['away, in a column']),
};

const d = lists('days', 'near', 'day words', 'relative', 'agencies')
  .extend({ gregorian: groups, hijri: groups })
  .parse(dates);

/** Words of dates. */
export const DATES = {
  gregorian: grouped<string>(d.gregorian),
  hijri: grouped<string>(d.hijri),
  days: phrases(d.days),
  near: phrases(d.near),
  dayWords: phrases(d['day words']),
  relative: phrases(d.relative),
  agencies: phrases(d.agencies),
};

const l = lists('venues', 'towns', 'ends', 'known').parse(places);

/** Words of places. */
export const PLACES = {
  venues: phrases(l.venues),
  towns: phrases(l.towns),
  ends: phrases(l.ends),
  known: phrases(l.known),
};

const s = lists('lasts', 'units', 'two', 'numbers', 'next', 'again').parse(schedule);

/** Words of how long a meeting lasts and of the one after it. */
export const SCHEDULE = {
  lasts: phrases(s.lasts),
  units: keys(s.units),
  two: keys(s.two),
  numbers: keys(s.numbers),
  next: keys(s.next),
  again: phrases(s.again),
};
