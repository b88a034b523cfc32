// Which words say nearly the same, whatever a text is about: بنى and شيد, مقر and مركز.
// In: groups of dictionary forms. Out: the stems of the other words of a stem's groups. Next: passage-words.ts.

import groups from '../../data/words/synonyms.json' with { type: 'json' };
import { stemOf } from '../words/analyzer.ts';
import { normalize } from '../words/normalize.ts';

const LEAST_TO_INFLECT = 3;
const [YEH, TEH] = ['ي', 'ت'];

const OTHERS: ReadonlyMap<string, ReadonlySet<string>> = index(groups);

/** Returns the stems that can stand for a stem in a text; none for most. */
export function synonymsOf(stem: string): Iterable<string> {
  return OTHERS.get(stem) ?? [];
}

function index(groups: readonly string[][]): Map<string, Set<string>> {
  const others = new Map<string, Set<string>>();
  for (const group of groups) {
    const stems = new Set(group.map(normalize).flatMap(inflect).map(stemOf));
    for (const stem of stems) {
      const known = others.get(stem) ?? new Set();
      for (const other of stems) if (other !== stem) known.add(other);
      others.set(stem, known);
    }
  }
  return others;
}

/** Forms that the light stemmer leaves apart from the word: بنى → بنت, يبني → تبني, and with a pronoun. */
function inflect(word: string): string[] {
  if (word.length < LEAST_TO_INFLECT) return [word];
  const present = word.startsWith(YEH) ? [TEH + word.slice(1)] : [];
  return [word, word + TEH, `${word}ها`, ...present];
}
