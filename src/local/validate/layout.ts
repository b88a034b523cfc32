// Messages that consist of components (flag IS_COMPONENTS_V2): text, sections, galleries, containers.
// In: components as the bot sent them. Out: problems for `form.ts`. https://discord.com/developers/docs/components/reference

import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { limits } from '../limits.ts';
import { type AnyComponent, actionRow, button, common, flatten, uniqueCustomIds } from './component.ts';
import { address, filledText, list, oneOf, problem, text } from './form.ts';

const { component: max } = limits;

export const textDisplay = z.object({
  ...common,
  type: z.literal(ComponentType.TextDisplay),
  content: filledText('component.text'),
});
const media = z.object({ url: address(['http', 'https', 'attachment'], 'embed.url') });
const described = {
  description: text('component.mediaDescription').nullish(),
  spoiler: z.boolean().nullish(),
};
const thumbnail = z.object({ ...common, type: z.literal(ComponentType.Thumbnail), media, ...described });
const section = z.object({
  ...common,
  type: z.literal(ComponentType.Section),
  components: list(textDisplay, 1, 'component.sectionTexts'),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});
const gallery = z.object({
  ...common,
  type: z.literal(ComponentType.MediaGallery),
  items: list(z.object({ media, ...described }), 1, 'component.galleryItems'),
});
const file = z.object({
  ...common,
  type: z.literal(ComponentType.File),
  file: media,
  spoiler: z.boolean().nullish(),
});
const separator = z.object({
  ...common,
  type: z.literal(ComponentType.Separator),
  divider: z.boolean().nullish(),
  spacing: oneOf([1, 2]).nullish(),
});
const blocks = [actionRow, textDisplay, section, gallery, file, separator] as const;
const container = z.object({
  ...common,
  type: z.literal(ComponentType.Container),
  spoiler: z.boolean().nullish(),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  components: list(z.discriminatedUnion('type', blocks), 1, 'component.total'),
});

/** Components of a message that consists of them (flag IS_COMPONENTS_V2). */
export const layoutSchema = list(z.discriminatedUnion('type', [...blocks, container]), 1, 'component.total')
  .superRefine(uniqueCustomIds)
  .superRefine((components, context) => {
    const all = flatten(components as AnyComponent[]);
    if (all.length > max.total)
      problem(
        context,
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
        `The total number of components cannot exceed ${max.total}`,
        { limit: 'component.total' },
      );
    const characters = all.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
    if (characters > max.text)
      problem(
        context,
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        `Total displayable text size exceeds maximum size of ${max.text}`,
        { limit: 'component.text' },
      );
  });
