// Finds the words of the article that corrections name, and gathers what is wrong with any of them.
// In: an article and quotes with their places in the file. Out: spans. Next: corrections.ts.

import type { Article, Span } from '../article/article.ts';
import { ArticleError } from '../article/error.ts';
import { locateQuote } from '../article/locate.ts';

/** Thrown for corrections that cannot be taken: every problem begins with its place, such as `people[3].quote`. */
export class CorrectionsError extends Error {
  override name = 'CorrectionsError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Words of a correction: one quote, or one for each place. */
export type Quoted = string | readonly string[] | undefined;

/** The quotes of one article's corrections. */
export interface Quotes {
  /** Index of the clause that a piece of the article begins in. */
  clauseOf(span: Span): number;
  /**
   * Returns where the quotes of an entry stand, else, where it has none, the places it is drafted from, else where its
   * own words stand. Where there is nothing of that, this is a problem and the answer is empty.
   */
  prove(entry: Proved): Span[];
  /** Remembers that something is wrong. */
  report(problem: string): void;
  /** Throws a `CorrectionsError` where anything was wrong. */
  refuseWrong(): void;
}

/** What an entry may be proved by, in this order. */
export interface Proved {
  /** Where the entry is in the file: `people[3]`. */
  place: string;
  quote: Quoted;
  drafted?: Span[] | undefined;
  words?: string | undefined;
}

/** Returns what finds quotes in an article. */
export function createQuotes(article: Article): Quotes {
  const problems: string[] = [];
  const { clauses, text } = article;
  const clauseAt = ({ start, end }: Span) =>
    clauses.find((clause) => clause.start < end && start < clause.end)?.index;
  const locate = (quote: string, place: string): Span[] => {
    try {
      const span = locateQuote(article, quote);
      if (clauseAt(span) !== undefined) return [span];
      problems.push(`${place} stands outside the article’s own text: "${quote}"`);
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      problems.push(`${place} is not in the article: "${quote}"${difference(error, quote)}`);
    }
    return [];
  };
  return {
    clauseOf: (span) => clauseAt(span) ?? 0,
    prove({ place, quote, drafted = [], words }) {
      if (typeof quote === 'string') return locate(quote, `${place}.quote`);
      if (quote) return quote.flatMap((one, index) => locate(one, `${place}.quote[${index}]`));
      if (drafted.length > 0) return drafted;
      if (words !== undefined && text.includes(words)) return locate(words, place);
      const looked = words === undefined ? '' : `, and the article does not have these words: "${words}"`;
      problems.push(`${place}.quote is missing${looked}`);
      return [];
    },
    report: (problem) => void problems.push(problem),
    refuseWrong() {
      if (problems.length > 0) throw new CorrectionsError(problems);
    },
  };
}

/** Where the words are there but for a character, which one that is. */
function difference({ message }: ArticleError, quote: string): string {
  const [, differs] = message.split(`"${quote}" differs`);
  return differs === undefined ? '' : `, which differs${differs}`;
}
