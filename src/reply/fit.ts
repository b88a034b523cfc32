// The funnel: every payload passes here on its way to Discord, which refuses a message that is over one limit.
// In: a message as built. Out: the same within the limits, mentioning nobody. Next: `discord/dispatch.ts` sends it.
// https://docs.discord.com/developers/resources/message#embed-object-embed-limits

import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIChannelSelectComponent,
  APIEmbed,
  APIStringSelectComponent,
  InteractionReplyOptions,
  InteractionUpdateOptions,
} from 'discord.js';

/** Discord's limits, in UTF-16 units, which never count less than Discord does. */
export const limit = {
  content: 2000,
  title: 256,
  author: 256,
  description: 4096,
  footer: 2048,
  embedTotal: 6000,
  buttonsPerRow: 5,
  label: 80,
  customId: 100,
  rows: 5,
  selectOptions: 25,
  selectText: 100,
  placeholder: 150,
  choices: 25,
  choice: 100,
  files: 10,
  formTitle: 45,
  fields: 5,
  fieldLabel: 45,
  fieldHint: 100,
  fieldText: 4000,
  fieldOptions: 10,
} as const;

/** A menu that fills a row alone. */
export type Menu = APIStringSelectComponent | APIChannelSelectComponent;

type Row = APIActionRowComponent<APIButtonComponentWithCustomId | Menu>;

/** A file to send along. */
export interface TextFile {
  name: string;
  text: string;
}

/** One message: at most a line of content, one embed, a row for each menu, one or two rows of buttons, a few files. */
export interface Message {
  content?: string;
  embed: Pick<APIEmbed, 'author' | 'title' | 'description' | 'footer' | 'color'>;
  menus?: Menu[];
  buttons: APIButtonComponentWithCustomId[];
  /** A second row of buttons. */
  actions?: APIButtonComponentWithCustomId[];
  files?: TextFile[] | undefined;
}

/** One autocomplete choice: what is shown, and what comes back. */
interface Choice {
  name: string;
  value: string | number;
}

/** What discord.js is given to send. */
export type Payload = Pick<
  InteractionReplyOptions & InteractionUpdateOptions,
  'content' | 'embeds' | 'components' | 'allowedMentions' | 'files'
>;

/** Returns the message as discord.js sends it: within every limit and without a mention, whatever went in. */
export function fitMessage({
  content,
  embed,
  menus = [],
  buttons,
  actions = [],
  files = [],
}: Message): Payload {
  const rows = [...fitButtons(buttons), ...fitButtons(actions)];
  return {
    ...(content === undefined ? {} : { content: shorten(content, limit.content) }),
    embeds: [fitEmbed(embed)],
    components: [...menus.slice(0, limit.rows - rows.length).map(menuRow), ...rows],
    allowedMentions: { parse: [] },
    ...(files.length > 0 && {
      files: files.slice(0, limit.files).map(({ name, text }) => ({ name, attachment: Buffer.from(text) })),
    }),
  };
}

/** Returns autocomplete choices that Discord accepts; one whose value is too long to come back whole is left out. */
export function fitChoices(choices: Choice[]): Choice[] {
  return choices
    .filter(({ name, value }) => name.trim() !== '' && value !== '' && `${value}`.length <= limit.choice)
    .slice(0, limit.choices)
    .map(({ name, value }) => ({ name: shorten(name, limit.choice), value }));
}

/** Returns the text, or its beginning up to a word's end and an ellipsis where it is longer than that. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const word = cut.slice(0, cut.search(/\s\S*$/u));
  // Half a surrogate pair or a lone backslash must not end the cut.
  const kept = word.length > length / 2 ? word : cut.replace(/[\uD800-\uDBFF\\]$/u, '');
  return `${kept}…`;
}

function fitEmbed({ author, title, description, footer, color }: Message['embed']): APIEmbed {
  const fitted = {
    author: shorten(author?.name ?? '', limit.author),
    title: shorten(title ?? '', limit.title),
    footer: shorten(footer?.text ?? '', Math.min(limit.footer, 500)),
  };
  const rest = limit.embedTotal - fitted.author.length - fitted.title.length - fitted.footer.length;
  return {
    ...(fitted.author && { author: { name: fitted.author } }),
    ...(fitted.title && { title: fitted.title }),
    ...(description && { description: cutAtParagraph(description, Math.min(limit.description, rest)) }),
    ...(fitted.footer && { footer: { text: fitted.footer } }),
    ...(color !== undefined && { color }),
  };
}

/** Drops whole paragraphs from the end, so that no quote is cut in two; a lone one that is too long is shortened. */
function cutAtParagraph(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf('\n\n', length);
  return end > 0 ? text.slice(0, end) : shorten(text, length);
}

function fitButtons(buttons: APIButtonComponentWithCustomId[]): Row[] {
  const fitting = buttons
    .filter(({ custom_id }) => custom_id !== '' && custom_id.length <= limit.customId)
    .slice(0, limit.buttonsPerRow)
    .map((button) => (button.label ? { ...button, label: shorten(button.label, limit.label) } : button));
  return fitting.length ? [{ type: 1, components: fitting }] : [];
}

function menuRow(menu: Menu): Row {
  const placeholder = shorten(menu.placeholder ?? '', limit.placeholder);
  if (!('options' in menu)) return { type: 1, components: [{ ...menu, placeholder }] };
  const options = menu.options.slice(0, limit.selectOptions).map(({ label, description, ...option }) => ({
    ...option,
    label: shorten(label, limit.selectText),
    ...(description && { description: shorten(description, limit.selectText) }),
  }));
  return { type: 1, components: [{ ...menu, placeholder, options }] };
}
