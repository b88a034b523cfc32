// Meetings that guilds add, of our own invention. In: a text. Out: something that can be published.

import { hash } from 'node:crypto';
import { articleOfText } from '../src/article/read.ts';
import { identify } from '../src/library/identify.ts';
import { draftRecord } from '../src/record/draft.ts';
import type { Draft } from '../src/settings/meetings/meetings.ts';
import { fitSummary } from '../src/settings/meetings/summary.ts';

/** Returns what a moderator publishes who gives this text and confirms what was drafted. */
export function submissionOf(text: string, parts: Partial<Draft> = {}): Draft {
  const article = articleOfText(text, 'draft');
  return {
    article: text,
    format: 'txt',
    fileSha256: hash('sha256', text, 'hex'),
    corrections: [],
    summary: fitSummary(identify(article, draftRecord(article)), article.language),
    ...parts,
  };
}

/** English minutes of a club, newer than all else. */
export const ORCHARD = [
  '# Minutes of the Orchard Club, 7 May 2024',
  '',
  '## Present',
  '',
  '- Maud Tilney, chair',
  '- Piers Aldous, treasurer',
  '',
  '## Agenda',
  '',
  '### Pruning of the old pear trees',
  '',
  'The club discussed the pruning of the old pear trees. Piers Aldous reported that the ladders cost 140 pounds.',
  '',
  '### Cider festival',
  '',
  'The club approved a cider festival in October. It takes place in the barn of Hollow Farm.',
  '',
].join('\n');

/** The same club, a year before. */
export const ORCHARD_BEFORE = [
  '# Minutes of the Orchard Club, 9 May 2023',
  '',
  '## Present',
  '',
  '- Rowena Sharpe, chair',
  '- Piers Aldous, treasurer',
  '',
  '## Agenda',
  '',
  '### Wasps in the packing shed',
  '',
  'The club discussed the wasps in the packing shed. Rowena Sharpe asked a beekeeper to remove the nests.',
  '',
  '### Gravel for the yard',
  '',
  'The club decided to spread gravel in the yard before winter.',
  '',
].join('\n');

/** An Arabic news item of another guild. */
export const LIGHTHOUSE = [
  'لجنة الفنارات تعقد اجتماعها الرابع',
  '',
  'ترأس المهندس غسان الرواحي رئيس اللجنة الاجتماع الرابع للجنة الفنارات، الذي عُقد في قاعة الشراع بمدينة صور يوم 3 مارس 2024.',
  'وحضر الاجتماع الأستاذة سعاد الهنائي أمينة السجل، والمهندس راشد البلوشي.',
  'واعتمدت اللجنة خطة صيانة المصابيح القديمة، وناقشت تدريب الحراس الجدد خلال الشتاء.',
  '',
].join('\n');
