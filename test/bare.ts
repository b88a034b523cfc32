// The project's data with two more meetings that have an article and nothing else, in a folder of their own.
// In: nothing. Out: the folder, and what it takes away again. Used by tests of the door and of the whole path.

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLibrary, type RenewableLibrary } from '../src/answer/library.ts';

const ROOT = join(import.meta.dirname, '..');
const KEPT = join(ROOT, 'node_modules/.cache/mahdar');

/** An Arabic news item. */
export const ARABIC = {
  id: '2022-09',
  text: [
    'مجلس أمناء مكتبة المرفأ يعقد اجتماعه التاسع',
    '',
    'ترأست الدكتورة هالة النجدي رئيسة مجلس الأمناء الاجتماع التاسع لمجلس أمناء مكتبة المرفأ، الذي عُقد في قاعة اللبان بمدينة صلالة يوم 14 سبتمبر 2022.',
    'وحضر الاجتماع المهندس سيف الكعبي مدير المباني، والأستاذة مريم البدري أمينة الصندوق.',
    'واعتمد المجلس خطة ترميم قاعة المخطوطات، وناقش تمديد ساعات القراءة خلال الصيف.',
    'وقدم المهندس سيف الكعبي عرضاً عن نظام الإضاءة الجديد في قاعات القراءة.',
    '',
  ].join('\n'),
};

/** English minutes, newer than all else. */
export const ENGLISH = {
  id: '2023-03-02',
  text: [
    '# Minutes of the Harbour Gardens Committee, 2 March 2023',
    '',
    '## Present',
    '',
    '- Ruth Ellery, chair',
    '- Tomas Brandt, treasurer',
    '- Ingrid Solheim',
    '',
    '## Apologies',
    '',
    '- Nadia Forde',
    '',
    '## Agenda',
    '',
    '### Repair of the pond',
    '',
    'The committee discussed the repair of the pond. The works will take six weeks and begin in April.',
    '',
    '### Opening hours in summer',
    '',
    'The committee approved longer opening hours in summer, from seven in the morning until ten at night.',
    '',
  ].join('\n'),
};

/** A data folder of its own. */
export interface BareData {
  data: string;
  meetings: string;
  load(): RenewableLibrary;
  remove(): void;
}

/** Makes the folder; what the project keeps of its own meeting is used. */
export function makeBareData(): BareData {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-'));
  const [data, keptIn] = [join(folder, 'data'), join(folder, 'kept')];
  const meetings = join(data, 'meetings');
  mkdirSync(data);
  for (const name of readdirSync(join(ROOT, 'data')))
    if (name !== 'meetings') symlinkSync(join(ROOT, 'data', name), join(data, name));
  cpSync(join(ROOT, 'data/meetings'), meetings, { recursive: true });
  if (existsSync(KEPT)) cpSync(KEPT, keptIn, { recursive: true });
  for (const { id, text } of [ARABIC, ENGLISH]) addMeeting(meetings, id, 'article.txt', text);
  return {
    ...{ data, meetings },
    load: () => loadLibrary(data, { keptIn }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Makes a folder with an article alone. */
export function addMeeting(meetings: string, id: string, name: string, content: string | Uint8Array): void {
  mkdirSync(join(meetings, id));
  writeFileSync(join(meetings, id, name), content);
}
