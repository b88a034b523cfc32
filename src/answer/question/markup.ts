// Takes off what Discord writes into a message: mentions, emoji, timestamps, links, quotes, code, bold.
// In: a message as typed. Out: its words. Next: read.ts.

/** Returns a message without Discord's markup; a masked link keeps its words. */
export function withoutMarkup(message: string): string {
  const own = plain(message.replace(BLOCK_OF_CODE, ' ').replace(QUOTES, ' '));
  if (HAS_WORD.test(own)) return own;
  // A message that is a quote and nothing else is read as what it quotes.
  return plain(message.replace(BLOCK_OF_CODE, ' ').replace(QUOTE_SIGN, ''));
}

const HAS_WORD = /[\p{L}\p{Nd}]/u;
const BLOCK_OF_CODE = /```[\s\S]*?(?:```|$)/g;
/** `>>> ` quotes all that follows. */
const QUOTES = /^[ \t]*>>> [\s\S]*|^[ \t]*> .*$/gm;
const QUOTE_SIGN = /^[ \t]*>(?:>>)? /gm;
/** Code of so many words is no name. */
const MOST_WORDS_IN_CODE = 3;

function plain(text: string): string {
  let words = text;
  for (const [pattern, instead] of STEPS) words = words.replace(pattern, instead);
  words = words.replace(/(`+)([^`\n]+)\1/g, (_, __, code: string) => nameInCode(code));
  return words
    .replace(/`/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n\s*/g, '\n')
    .trim();
}

/** The name of a thing stands in code as often as code does: `fetch`, `require(esm)`. */
function nameInCode(code: string): string {
  return code.trim().split(/\s+/).length <= MOST_WORDS_IN_CODE ? code : ' ';
}

const EMOJI = String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u200D\uFE0F\u20E3](?<=[\p{Extended_Pictographic}\p{Emoji}\u200D\uFE0F].))`;

/** In running order. https://discord.com/developers/docs/reference#message-formatting */
const STEPS: [RegExp, string][] = [
  [/\[([^\]\n]+)\]\(\s*<?https?:\/\/[^)\s]+\s*(?:"[^"]*")?\)/g, '$1'], // [words](https://…)
  [/<https?:\/\/[^>\s]+>|https?:\/\/[^\s<>]+[^\s<>.,،؛;:!?؟)\]}»"']/g, ' '],
  [/<(?:@[!&]?|#)\d+>|<\/[^:>\n]+:\d+>|<a?:\w+:\d+>|<t:-?\d+(?::[a-zA-Z])?>|<id:\w+>/g, ' '],
  [/(?<![\w.])@(?:everyone|here)\b/g, ' '],
  [/(?<=^|\s):(?=\w*[a-z])[\w+-]+:(?=\s|$)/g, ' '], // :smile:
  [new RegExp(EMOJI, 'gu'), ' '],
  [/(?<=^|\s)(?:<\/?3+|[:;=]['^-]?[)(DPpOo|\\/*]+|[xX][DPp]+|\^_?\^)(?=\s|$)/g, ' '], // :)
  [/^[ \t]*(?:-#|#{1,3})[ \t]+/gm, ''], // headings
  [/^[ \t]*[-*•][ \t]+/gm, ''], // lists
  [/(?<!\\)(?:\|\||~~|\*{1,3})/g, ''], // spoilers, struck out, bold
  // Underlined; a name of programs, __init__, is written the same way.
  [/(?<![\p{L}\p{Nd}_])(_{1,3})(?=\S)(?!(?<=__)[a-z]+__(?!_))([^_\n]+?)(?<=\S)\1(?![\p{L}\p{Nd}_])/gu, '$2'],
  [/\\(?=[\\*_~`|>#()[\]-])/g, ''], // escaped
];
