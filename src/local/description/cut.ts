// Cuts out of Discord's published API description what the bodies of the calls need that the local Discord serves.
// In: `openapi.json` of https://github.com/discord/discord-api-spec (MIT, see LICENSE). Out: `bodies.json` beside this file.
// Run `node src/local/description/cut.ts path/to/openapi.json COMMIT`, then `npm run format`. Next: `description.ts` checks by it.

import { readFileSync, writeFileSync } from 'node:fs';

type Schema = { [key: string]: unknown };

const WEBHOOK = '/webhooks/{webhook_id}/{webhook_token}';
const MESSAGES = '/channels/{channel_id}/messages';
const COMMANDS = '/applications/{application_id}/commands';

/** Path and method of the calls whose bodies are checked. */
const calls = {
  callback: ['/interactions/{interaction_id}/{interaction_token}/callback', 'post'],
  followUp: [WEBHOOK, 'post'],
  editReply: [`${WEBHOOK}/messages/@original`, 'patch'],
  createMessage: [MESSAGES, 'post'],
  editMessage: [`${MESSAGES}/{message_id}`, 'patch'],
  createCommand: [COMMANDS, 'post'],
  editCommand: [`${COMMANDS}/{command_id}`, 'patch'],
  replaceCommands: [COMMANDS, 'put'],
} as const;

/** Words for people, and formats that `validate/` looks at more closely. */
const LEFT_OUT = ['description', 'title', 'format', 'x-discord-union'];

const FLAG = { type: ['boolean', 'null'] };

/** Fields that Discord's pages name and the description leaves out. */
const forgotten: Record<string, Schema> = {
  ApplicationCommandCreateRequest: { nsfw: FLAG },
  ApplicationCommandUpdateRequest: { nsfw: FLAG },
  ApplicationCommandPatchRequestPartial: { nsfw: FLAG },
  ComponentEmojiForRequest: { animated: FLAG },
  FileUploadComponentForModalRequest: { file_types: { type: ['array', 'null'], items: { type: 'string' } } },
};

/** Fields of which the description says otherwise than Discord's pages and what libraries send every day. */
const corrections: Record<string, (properties: Schema) => Schema> = {
  default_member_permissions: (permissions) => ({
    anyOf: [{ type: 'string', pattern: '^\\d+$' }, permissions],
  }),
};

const [file, commit] = process.argv.slice(2);
if (!file || !commit) throw new Error('Name the openapi.json to cut from, and its commit');
const { paths, components } = JSON.parse(readFileSync(file, 'utf8'));
const $defs: Schema = {};
const bodies = Object.fromEntries(
  Object.entries(calls).map(([name, [path, method]]) => [name, cut(bodyOf(paths[path][method]))]),
);
const source = `https://github.com/discord/discord-api-spec/blob/${commit}/specs/openapi.json`;
writeFileSync(new URL('bodies.json', import.meta.url), JSON.stringify({ source, bodies, $defs }, null, 2));

function bodyOf({ requestBody }: { requestBody: { content: Record<string, { schema: Schema }> } }): unknown {
  return requestBody.content['application/json']?.schema;
}

/** A schema without what is left out, its objects closed, and what it refers to put into `$defs`. */
function cut(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(cut);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, properties, ...rest } = schema as Schema;
  const kept = Object.entries(rest).filter(([key]) => !LEFT_OUT.includes(key));
  return {
    ...Object.fromEntries(kept.map(([key, value]) => [key, cut(value)])),
    ...(typeof $ref === 'string' ? { $ref: referTo($ref) } : {}),
    ...(properties ? { properties: cutProperties(properties as Schema), additionalProperties: false } : {}),
  };
}

function cutProperties(properties: Schema): Schema {
  const entries = Object.entries(properties).map(([name, schema]) => {
    const correct = corrections[name];
    const own = cut(schema) as Schema;
    return [name, correct ? correct(own) : own];
  });
  return Object.fromEntries(entries);
}

function withForgotten(name: string, schema: Schema): Schema {
  const more = forgotten[name];
  return more ? { ...schema, properties: { ...(schema.properties as Schema), ...more } } : schema;
}

function referTo(reference: string): string {
  const name = reference.split('/').at(-1) ?? '';
  if (!(name in $defs)) {
    // Set first: a schema may hold itself.
    $defs[name] = {};
    $defs[name] = cut(withForgotten(name, components.schemas[name]));
  }
  return `#/$defs/${name}`;
}
