import { expect, test } from 'vitest';
import { type Field, fitForm } from '../../src/reply/form.ts';

const text = (more: Partial<Extract<Field, { kind: 'text' }>> = {}): Field => ({
  ...{ kind: 'text', id: 'text', label: 'Text', most: 100 },
  ...more,
});
const form = (fields: Field[]) => fitForm({ customId: 'x', title: 'ع'.repeat(90), fields });

test('a form is within Discord’s limits, whatever goes in', () => {
  const long = 'word '.repeat(2000);
  const options = Array.from({ length: 20 }, (_, at) => ({
    value: `${at}`,
    label: long,
    isChosen: at === 1,
  }));
  const { title, components } = form([
    text({ label: long, hint: long, most: 9000 }),
    { kind: 'choice', id: 'choice', label: long, options },
    ...Array.from({ length: 6 }, () => text()),
  ]);
  expect(title.length).toBeLessThanOrEqual(45);
  expect(components).toHaveLength(5);
  expect(components[0]).toMatchObject({ component: { max_length: 4000 } });
  for (const one of components as { label: string; description?: string }[]) {
    expect(one.label.length).toBeLessThanOrEqual(45);
    expect(one.description?.length ?? 0).toBeLessThanOrEqual(100);
  }
  const { component } = components[1] as { component: { options: { label: string }[] } };
  expect(component.options).toHaveLength(10);
});

test('a value that is too long is not cut: who sends the form would change what it is', () => {
  expect(form([text({ value: 'x'.repeat(101) })]).components[0]).not.toHaveProperty('component.value');
  expect(form([text({ value: 'x'.repeat(100) })]).components[0]).toHaveProperty('component.value');
});
