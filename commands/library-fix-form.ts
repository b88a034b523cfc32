// The form in which one thing is corrected, with what is known of it. In: a `Paper` and a target. Out: a `Form`.
// Next: `library-fixing.ts` reads what was filled in.

import { ACTS, PRESENCES } from '../src/answer/list-wording.ts';
import type { Field, FieldOption, Form } from '../src/reply/form.ts';
import { type Fact, factOf, type ListName, oneLine } from '../src/reply/library/entries.ts';
import { formatLibraryId } from '../src/reply/library/ids.ts';
import type { Paper } from '../src/reply/library/view.ts';
import { factName, formName, formText } from '../src/reply/library/wording.ts';
import type { Bilingual, Language } from '../src/words/language.ts';
import { type EntryTarget, entryOf, markOf, NOT_TOLD, quoteOf, readTarget } from './library-target.ts';

const LONGEST_NAME = 200;
const LONGEST_TEXT = 1000;
const LONGEST_QUOTE = 1000;

/** Returns the form for a target; throws a `UserError` for one that is not there. */
export function fixForm(paper: Paper, target: string, page: number, language: Language): Form {
  const aim = readTarget(paper, target);
  const isNew = 'at' in aim && aim.at === 'new';
  const name = factName['fact' in aim ? aim.fact : aim.list][language];
  const detail = `${target}-${markOf(paper)}`;
  return {
    customId: formatLibraryId({ action: 'fix', language, paper: paper.key, page, detail }),
    title: `${(isNew ? formText.addEntry : formText.correct)[language]}: ${name}`,
    fields: 'fact' in aim ? factFields(paper, aim.fact, language) : entryFields(paper, aim, language),
  };
}

function factFields(paper: Paper, fact: Fact, language: Language): Field[] {
  const told = factOf(paper, fact);
  const quote = quoteField(quoteOf(paper.article, told?.evidence), language);
  if (fact === 'form') {
    const options = optionsIn(
      { ...formName, [NOT_TOLD]: formText.empty },
      `${told?.value ?? NOT_TOLD}`,
      language,
    );
    return [choiceField('value', factName.form, options, language), quote];
  }
  const isDate = fact === 'date_held' || fact === 'date_published';
  const hint = (isDate ? formText.dateHint : formText.emptyHint)[language];
  return [
    textField('value', factName[fact], language, { hint, value: oneLine(`${told?.value ?? ''}`) }),
    quote,
  ];
}

/** What the fields of an entry are called, list by list. */
const LABELS = {
  people: { name: formText.name, detail: formText.role },
  agenda: { name: formText.topic, detail: undefined },
  presentations: { name: formText.topic, detail: formText.presenter },
  decisions: { name: formText.decision, detail: undefined },
} satisfies Record<ListName, unknown>;

function entryFields(paper: Paper, aim: EntryTarget, language: Language): Field[] {
  const { list, at } = aim;
  const { name, detail, choice, quote } = entryOf(paper, aim);
  const labels = LABELS[list];
  const isLong = list !== 'people';
  return [
    textField('name', labels.name, language, {
      value: name,
      isRequired: true,
      isLong,
      most: isLong ? LONGEST_TEXT : LONGEST_NAME,
    }),
    ...(labels.detail ? [textField('detail', labels.detail, language, { value: oneLine(detail) })] : []),
    ...(list === 'people'
      ? [choiceField('choice', formText.presence, optionsIn(PRESENCES, choice, language), language)]
      : []),
    ...(list === 'agenda'
      ? [choiceField('choice', formText.act, optionsIn(ACTS, choice, language), language)]
      : []),
    quoteField(quote, language, at === 'new'),
    ...(at === 'new' ? [] : [dropField(language)]),
  ];
}

/** What is known is always there to be changed: left out, it would be taken away by whoever changes something else. */
function textField(
  id: string,
  label: Bilingual,
  language: Language,
  more: Partial<Extract<Field, { kind: 'text' }>>,
): Field {
  const { value = '', most = LONGEST_NAME } = more;
  return { kind: 'text', id, label: label[language], ...more, most: Math.max(most, value.length) };
}

function quoteField(quote: string, language: Language, isRequired = false): Field {
  const hint = formText.quoteHint[language];
  return textField('quote', formText.quote, language, {
    hint,
    value: quote,
    isRequired,
    isLong: true,
    most: LONGEST_QUOTE,
  });
}

const dropField = (language: Language): Field => ({
  ...{ kind: 'tick', id: 'drop', label: formText.drop[language], hint: formText.dropHint[language] },
});

function choiceField(id: string, label: Bilingual, options: FieldOption[], language: Language): Field {
  return { kind: 'choice', id, label: label[language], options };
}

function optionsIn(
  names: Record<string, Bilingual | undefined>,
  chosen: string,
  language: Language,
): FieldOption[] {
  return Object.entries(names).map(([value, name]) => ({
    value,
    label: (name ?? formText.otherAct)[language],
    isChosen: value === chosen,
  }));
}
