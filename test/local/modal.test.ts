// Modals of an unmodified discord.js: every field that a label may hold, filled in and read back; and what is refused.

import {
  CheckboxBuilder,
  CheckboxGroupBuilder,
  FileUploadBuilder,
  LabelBuilder,
  ModalBuilder,
  type ModalSubmitInteraction,
  RadioGroupBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import type { ModalValues } from '../../src/local/index.ts';
import { startBot, stopBots } from './bot.ts';

afterEach(stopBots);

const options = ['red', 'green', 'blue'].map((value) => ({ label: value.toUpperCase(), value }));
const label = (text: string) => new LabelBuilder().setLabel(text);
const filesLabel = label('الملف').setFileUploadComponent(
  new FileUploadBuilder().setCustomId('files').setMaxValues(2).setFileTypes('.txt', '.pdf'),
);
const radioLabel = label('Colour').setRadioGroupComponent(
  new RadioGroupBuilder().setCustomId('radio').addOptions(options),
);
const boxesLabel = label('Colours').setCheckboxGroupComponent(
  new CheckboxGroupBuilder().setCustomId('boxes').addOptions(options).setRequired(false),
);
const tickLabel = label('Sure?').setCheckboxComponent(new CheckboxBuilder().setCustomId('tick'));
const textLabel = label('Link')
  .setDescription('Where it is')
  .setTextInputComponent(
    new TextInputBuilder().setCustomId('text').setStyle(TextInputStyle.Short).setRequired(false),
  );
const menuLabel = label('Menu').setStringSelectMenuComponent(
  new StringSelectMenuBuilder().setCustomId('menu').addOptions(options),
);

const file = (name: string, text: string) => ({
  name,
  contentType: 'text/plain',
  content: Buffer.from(text),
});

/** Opens a modal of these labels, fills it in, and returns what the bot reads in it. */
async function fillIn<Read>(
  labels: LabelBuilder[],
  values: ModalValues,
  read: (interaction: ModalSubmitInteraction) => Read,
): Promise<Read | undefined> {
  let got: Read | undefined;
  const { discord } = await startBot({
    command: (interaction) =>
      interaction.showModal(
        new ModalBuilder().setCustomId('form').setTitle('إضافة محضر').addLabelComponents(labels),
      ),
    async modal(interaction) {
      got = read(interaction);
      await interaction.reply('read');
    },
  });
  const opened = await discord.command({ name: 'ask', options: { question: 'q' } });
  expect(opened.error).toBeUndefined();
  await discord.submitModal(opened, values);
  return got;
}

test('a modal of five labels comes back with files, choices, ticks and text', async () => {
  const labels = [filesLabel, radioLabel, boxesLabel, tickLabel, textLabel];
  const values = {
    files: [file('محضر الاجتماع.txt', 'نص'), file('my notes.txt', 'notes')],
    radio: 'green',
    boxes: ['red', 'blue'],
    tick: true,
    text: 'https://example.com',
  };
  const got = await fillIn(labels, values, async ({ fields }) => {
    const files = [...(fields.getUploadedFiles('files', true)?.values() ?? [])];
    return {
      files: files.map(({ name, title, size, contentType, ephemeral }) => ({
        ...{ name, title, size, contentType, ephemeral },
      })),
      texts: await Promise.all(files.map(async ({ url }) => (await fetch(url)).text())),
      radio: fields.getRadioGroup('radio'),
      boxes: fields.getCheckboxGroup('boxes'),
      tick: fields.getCheckbox('tick'),
      text: fields.getTextInputValue('text'),
    };
  });
  expect(got).toEqual({
    files: [
      {
        name: expect.stringMatching(/^[0-9a-f]{16}\.txt$/),
        title: 'محضر الاجتماع',
        size: 4,
        contentType: 'text/plain; charset=utf-8',
        ephemeral: true,
      },
      {
        name: 'my_notes.txt',
        title: 'my notes',
        size: 5,
        contentType: 'text/plain; charset=utf-8',
        ephemeral: true,
      },
    ],
    texts: ['نص', 'notes'],
    radio: 'green',
    boxes: ['red', 'blue'],
    tick: true,
    text: 'https://example.com',
  });
});

test('what is left alone comes back empty, or as it was preset', async () => {
  const preset = label('Menu').setStringSelectMenuComponent(
    new StringSelectMenuBuilder()
      .setCustomId('menu')
      .addOptions(options.map((option) => ({ ...option, default: option.value === 'blue' }))),
  );
  const maybe = label('Colour').setRadioGroupComponent(
    new RadioGroupBuilder().setCustomId('radio').addOptions(options).setRequired(false),
  );
  const got = await fillIn([preset, maybe, boxesLabel, tickLabel, textLabel], {}, ({ fields }) => ({
    menu: fields.getStringSelectValues('menu'),
    radio: fields.getRadioGroup('radio'),
    boxes: fields.getCheckboxGroup('boxes'),
    tick: fields.getCheckbox('tick'),
    text: fields.getTextInputValue('text'),
  }));
  expect(got).toEqual({ menu: ['blue'], radio: null, boxes: [], tick: false, text: '' });
});

test.each<[string, LabelBuilder, ModalValues, string]>([
  ['no file', filesLabel, {}, 'files takes 1 to 2, and not 0'],
  [
    'a file too many',
    filesLabel,
    { files: ['a', 'b', 'c'].map((name) => file(`${name}.txt`, name)) },
    'files takes 1 to 2, and not 3',
  ],
  [
    'a file of more than 10 MiB',
    filesLabel,
    { files: { ...file('a.txt', ''), content: Buffer.alloc(10 * 1024 * 1024 + 1) } },
    'Request entity too large',
  ],
  [
    'a file of another type',
    filesLabel,
    { files: file('a.exe', 'x') },
    'files takes .txt, .pdf, and not a.exe',
  ],
  ['nothing chosen', menuLabel, {}, 'menu takes 1 to 1, and not 0'],
  ['what is not on offer', radioLabel, { radio: 'black' }, 'radio: "black" is not one of the options'],
  ['what is not there', radioLabel, { radio: 'red', other: 'x' }, 'The modal has no field "other"'],
])('a client does not send %s', async (_what, field, values, message) => {
  await expect(fillIn([field], values, () => {})).rejects.toThrow(message);
});

describe('a modal is refused', () => {
  const upload = (more: object) => ({ type: 19, custom_id: 'u', ...more });
  const group = (type: number, count: number, more: object = {}) => ({
    type,
    custom_id: 'g',
    options: Array.from({ length: count }, (_, index) => ({ label: `${index}`, value: `${index}`, ...more })),
  });

  test.each<[string, object[], string, string | undefined]>([
    ['with 11 files at least', [upload({ min_values: 11 })], 'min_values', 'component.uploads'],
    ['with 11 files at most', [upload({ max_values: 11 })], 'max_values', 'component.uploads'],
    [
      'with more files at least than at most',
      [upload({ min_values: 2, max_values: 1 })],
      'min_values',
      undefined,
    ],
    ['with a required upload of none', [upload({ min_values: 0, required: true })], 'min_values', undefined],
    ['with a file type of no kind', [upload({ file_types: ['txt'] })], 'file_types.0', undefined],
    ['with a single radio button', [group(21, 1)], 'options', 'component.groupOptions'],
    ['with 11 radio buttons', [group(21, 11)], 'options', 'component.groupOptions'],
    ['with 11 checkboxes', [group(22, 11)], 'options', 'component.groupOptions'],
    ['with two options of one value', [group(22, 2, { value: 'same' })], 'options.1.value', undefined],
    [
      'with an option of 101 characters',
      [group(21, 2, { description: 'x'.repeat(101) })],
      'options.0.description',
      'component.selectText',
    ],
  ])('%s', async (_what, [component], field, limit) => {
    const path = `data.components.0.component.${field}`;
    expect(await brokenBy([{ type: 18, label: 'x', component }])).toContainEqual(
      expect.objectContaining({ field: path, severity: 'refused', ...(limit ? { limit } : {}) }),
    );
  });

  test('with six components', async () => {
    const six = Array.from({ length: 6 }, () => ({ type: 10, content: 'x' }));
    expect(await brokenBy(six)).toMatchObject([
      { field: 'data.components', limit: 'modal.components', max: 5 },
    ]);
  });

  /** The rules that a modal of these components breaks. */
  async function brokenBy(components: object[]) {
    const { discord } = await startBot({
      async command(interaction) {
        const { client, id, token } = interaction;
        const body = { type: 9, data: { custom_id: 'm', title: 'x', components } };
        await client.rest
          .post(`/interactions/${id}/${token}/callback`, { body, auth: false })
          .catch(() => {});
        await interaction.reply('x');
      },
    });
    const broken: object[] = [];
    discord.subscribe((event) => {
      if (event.type === 'wire' && event.entry.call) broken.push(...event.entry.broken);
    });
    await discord.command({ name: 'ask', options: { question: 'q' } });
    return broken;
  }
});
