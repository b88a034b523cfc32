import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../src/answer/question/parts.ts';

describe('two questions are taken apart', () => {
  test.each([
    [
      '“and”',
      'who signed the lease and when does it end?',
      ['who signed the lease', 'when does the lease end?'],
    ],
    ['a mark', 'Who signed? When does the lease end?', ['Who signed?', 'When does the lease end?']],
    [
      'a mark, not at a title',
      'Is Mr. Hadi the chair? Who signed the lease?',
      ['Is Mr. Hadi the chair?', 'Who signed the lease?'],
    ],
    ['a line', 'who signed\nwhat was approved', ['who signed', 'what was approved']],
    ['a semicolon', 'who signed the lease; how many voted?', ['who signed the lease', 'how many voted?']],
    ['the same word', 'who attended and who was absent?', ['who attended', 'who was absent?']],
    [
      'a bare word',
      'when was the roof mended, and where?',
      ['when was the roof mended', 'where was the roof mended?'],
    ],
    [
      'yes or no',
      'who signed the lease and did they approve the roof?',
      ['who signed the lease', 'did they approve the roof?'],
    ],
    ['«و»', 'كم عدد البنود ومتى ينتهي العقد؟', ['كم عدد البنود', 'متى ينتهي العقد؟']],
    ['«ومن»', 'من حضر ومن اعتذر؟', ['من حضر', 'من اعتذر (من حضر)؟']],
    ['a mark and «و»', 'وين كان اللقاء؟ ومنو دعا للقاء؟', ['وين كان اللقاء؟', 'منو دعا للقاء؟']],
    ['his office', 'من ترأس اللقاء وما منصبه؟', ['من ترأس اللقاء', 'ما منصب من ترأس اللقاء؟']],
    [
      'her office',
      'who chaired the meeting and what is her post?',
      ['who chaired the meeting', 'what is the post of the one who chaired the meeting?'],
    ],
    [
      'three',
      'who came? what was said? when did it end?',
      ['who came?', 'what was said?', 'when did it end (who came)?'],
    ],
  ])('at %s', (_, text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });
});

describe('one question stays one', () => {
  test.each([
    'when and where was the roof mended?',
    'متى وأين انعقد اللقاء؟',
    'what was discussed and approved?',
    'who are Lina, Omar and Huda?',
    'what did they say about the roof and how to pay for it?',
    'did they say what it costs and who pays?',
    'كم عضواً من عمان ومن قطر حضر؟',
    'من حضر من الوزارة ومن البلدية؟',
    'ماذا قالوا عن السقف وما وافقوا عليه؟',
    'was it mended? or only painted?',
    'what did the treasurer, who came late, report?',
    'I read the minutes. who signed them?',
    'العقد ينتهي في مايو، صح؟',
  ])('%s', (text) => {
    expect(partsOf(text)).toEqual([text]);
  });
});
