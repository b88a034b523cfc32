// What is said of a file or a quote that cannot be used.

/** What is wrong with a file; each has a sentence in both languages where members meet it. */
export type ArticleProblem =
  | 'file.unreadable'
  | 'file.empty'
  | 'file.no-text'
  | 'file.not-text'
  | 'file.undecodable'
  | 'file.type'
  | 'file.large'
  | 'text.long'
  | 'html.tags'
  | 'archive.broken'
  | 'archive.explodes'
  | 'docx.broken'
  | 'docx.nested'
  | 'pdf.broken'
  | 'pdf.encrypted'
  | 'pdf.pages'
  | 'pdf.scan'
  | 'pdf.damaged'
  | 'reading.busy'
  | 'reading.slow'
  | 'reading.memory'
  | 'reading.failed';

/** Figures and names that the sentence needs: a page, a limit, a type. */
export type ArticleDetails = Record<string, number | string>;

/** A file that is no article, or a quote that is not in one; the message names the file and what is wrong. */
export class ArticleError extends Error {
  override name = 'ArticleError';
  /** The file's name or the meeting's id. */
  readonly id: string;
  readonly code: ArticleProblem;
  readonly details: ArticleDetails;

  constructor(
    id: string,
    problem: string,
    code: ArticleProblem = 'file.unreadable',
    details: ArticleDetails = {},
  ) {
    super(`${id}: ${problem}`);
    this.id = id;
    this.code = code;
    this.details = details;
  }
}
