import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ConfigId, formatConfigId, parseConfigId } from '../../src/reply/config-id.ts';
import { KEYS } from '../../src/settings/settings.ts';

const snowflake = fc.bigInt(10n ** 16n, 10n ** 20n - 1n).map(String);
const place = fc.record({
  channelId: snowflake,
  parentId: fc.option(snowflake),
  categoryId: fc.option(snowflake),
});
const action = fc.oneof(
  fc.constantFrom('show', 'pick', 'here', 'reset', 'export').map((action) => ({ action })),
  fc.constantFrom(...KEYS).map((key) => ({ action: 'set', key })),
  fc.option(fc.nat(999_999_999), { nil: undefined }).map((before) => ({ action: 'log', before })),
);
const state = fc.record({
  language: fc.constantFrom('ar', 'en'),
  page: fc.constantFrom(0, 1),
  at: fc.oneof(fc.constant('server'), place),
});

test('whatever the panel shows comes back from its custom ids, and fits Discord’s 100 characters', () => {
  fc.assert(
    fc.property(state, action, (state, action) => {
      const id = { ...state, ...action } as ConfigId;
      const text = formatConfigId(id);
      expect(text.length).toBeLessThanOrEqual(100);
      expect(parseConfigId(text)).toEqual(id);
    }),
  );
});

test('whatever else comes in is no custom id of ours', () => {
  fc.assert(fc.property(fc.string(), (text) => parseConfigId(`config:${text}`) === undefined));
});
