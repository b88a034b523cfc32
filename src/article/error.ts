// What is said of a file or a quote that cannot be used.

/** A file that is no article, or a quote that is not in one; the message names the file and what is wrong. */
export class ArticleError extends Error {
  override name = 'ArticleError';
  /** The file's name or the meeting's id. */
  readonly id: string;

  constructor(id: string, problem: string) {
    super(`${id}: ${problem}`);
    this.id = id;
  }
}
