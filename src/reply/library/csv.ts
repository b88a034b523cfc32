// Rows → CSV that spreadsheets open as it is, in Arabic too. In: rows of text. Out: the text of a file.
// https://www.rfc-editor.org/rfc/rfc4180 and, on formulas, https://owasp.org/www-community/attacks/CSV_Injection

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet takes for the beginning of a formula, also where it is written wide. */
const BEGINS_FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
/** Before it, a cell is text. */
const TEXT_MARK = "'";

/** Returns the file: every cell in quotation marks, and none a formula. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const whole = text.toWellFormed().replaceAll('\0', '');
  const safe = BEGINS_FORMULA.test(whole) ? TEXT_MARK + whole : whole;
  return `"${safe.replaceAll('"', '""')}"`;
}
