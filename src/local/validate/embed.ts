// What an embed may hold. In: embeds as the bot sent them. Out: problems for `form.ts`.
// https://discord.com/developers/docs/resources/message#embed-object-embed-limits

import { z } from 'zod';
import { limits } from '../limits.ts';
import { address, filledText, list, problem, text } from './form.ts';

const link = address(['http', 'https'], 'embed.url');
const image = z.object({ url: address(['http', 'https', 'attachment'], 'embed.url') });

const embedSchema = z
  .object({
    title: text('embed.title').nullish(),
    description: text('embed.description').nullish(),
    url: link.nullish(),
    timestamp: z.iso.datetime({ offset: true }).nullish(),
    color: z.int().min(0).max(0xffffff).nullish(),
    footer: z.object({ text: text('embed.footer'), icon_url: link.nullish() }).nullish(),
    author: z
      .object({ name: filledText('embed.author'), url: link.nullish(), icon_url: link.nullish() })
      .nullish(),
    image: image.nullish(),
    thumbnail: image.nullish(),
    fields: list(
      z.object({
        name: filledText('embed.fieldName'),
        value: filledText('embed.fieldValue'),
        inline: z.boolean().nullish(),
      }),
      0,
      'embed.fields',
    ).nullish(),
  })
  .superRefine((embed, context) => {
    const shown = [
      embed.title,
      embed.description,
      embed.footer,
      embed.author,
      embed.image,
      embed.thumbnail,
      embed.fields?.length,
    ];
    if (!shown.some(Boolean))
      problem(context, 'BASE_TYPE_REQUIRED', 'This field is required', {
        path: ['description'],
      });
  });

/** The list of embeds of one message, with their common limit. */
export const embedsSchema = list(embedSchema, 0, 'message.embeds').superRefine((embeds, context) => {
  const size = embeds.reduce((sum, embed) => sum + sizeOf(embed), 0);
  const { total } = limits.embed;
  if (size <= total) return;
  const message = `Embed size exceeds maximum size of ${total}`;
  problem(context, 'MAX_EMBED_SIZE_EXCEEDED', message, { limit: 'embed.total' });
});

function sizeOf({ title, description, footer, author, fields }: z.infer<typeof embedSchema>): number {
  const texts = [
    title,
    description,
    footer?.text,
    author?.name,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ];
  return texts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
}
