// A new meeting: files, a pasted text or a message → a draft that waits for its moderator. In: what was filled in. Out: what to show.
// Next: `library-drafts.ts`, which publishes it.

import { ArticleError } from '../src/article/error.ts';
import type { Form } from '../src/reply/form.ts';
import { formatLibraryId } from '../src/reply/library/ids.ts';
import { fileProblem } from '../src/reply/library/problems.ts';
import type { LibraryView } from '../src/reply/library/view.ts';
import { formText, MOST_PASTED } from '../src/reply/library/wording.ts';
import { UserError } from '../src/reply/user-error.ts';
import { type Draft, MOST } from '../src/settings/meetings/meetings.ts';
import type { Bilingual, Language } from '../src/words/language.ts';
import { FILE_TYPES, type Given, MOST_FILES, readFiles, readPasted } from './library-files.ts';
import { likelyReplaced, paperOfDraft, summaryOf } from './library-papers.ts';
import type { Librarian } from './library-request.ts';
import type { AttachedFile, Filled, OnProgress } from './step.ts';

/** The form of `/library add`. */
export function addForm(language: Language): Form {
  return {
    customId: formatLibraryId({ action: 'submit', language }),
    title: formText.addTitle[language],
    fields: [
      {
        ...{ kind: 'files', id: 'files', most: MOST_FILES, types: FILE_TYPES },
        ...{ label: formText.files[language], hint: formText.filesHint[language] },
      },
      {
        ...{ kind: 'text', id: 'text', most: MOST_PASTED, isLong: true },
        ...{ label: formText.pasted[language], hint: formText.pastedHint[language] },
      },
      {
        ...{ kind: 'text', id: 'link', most: MOST.linkLength },
        ...{ label: formText.link[language], hint: formText.linkHint[language] },
      },
    ],
  };
}

/** What a meeting is made of. */
export interface Adding {
  files: AttachedFile[];
  text: string;
  link: string;
}

/** Returns what was filled in. */
export const filledIn = (filled: Filled): Adding => ({
  files: filled.files('files'),
  text: filled.text('text'),
  link: filled.text('link').trim(),
});

/** Makes a draft and shows it; what is wrong is shown with a button to try again. */
export async function addMeeting(
  librarian: Librarian,
  adding: Adding,
  onProgress: OnProgress<LibraryView>,
): Promise<LibraryView> {
  try {
    return await draftOf(librarian, adding, onProgress);
  } catch (error) {
    if (error instanceof ArticleError) return { show: 'refused', says: fileProblem(error) };
    if (error instanceof UserError) return { show: 'refused', says: error.says };
    throw error;
  }
}

async function draftOf(
  librarian: Librarian,
  { files, text, link }: Adding,
  onProgress: OnProgress<LibraryView>,
): Promise<LibraryView> {
  const { guildId, memberId, meetings } = librarian;
  if (files.length === 0 && text.trim() === '') throw new UserError('library.nothing');
  if (files.length > 0 && text.trim() !== '') throw new UserError('library.both');
  if (link !== '' && !isLink(link)) throw new UserError('library.link');
  const tell = (says: Bilingual) => onProgress({ show: 'progress', says });
  const given =
    files.length > 0 ? await readFiles(librarian, files, tell) : await readPasted(librarian, text, tell);
  const same = meetings.findText(guildId, given.text);
  if (same) return { show: 'same', meeting: same };
  const draft = await submissionOf(librarian, given, link);
  const draftId = await meetings.keepDraft(guildId, memberId, draft);
  return { show: 'paper', paper: await paperOfDraft(librarian, draftId, draft), page: 0 };
}

function isLink(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && text.length <= MOST.linkLength;
}

/** Moderators confirm all that is found: what is recognised is a proposal. */
async function submissionOf(librarian: Librarian, given: Given, link: string): Promise<Draft> {
  const { text, format, fileSha256, taken, names, translation, corrections } = given;
  const kept = {
    article: text,
    ...(translation !== undefined && { translation }),
    corrections: corrections ? [JSON.parse(JSON.stringify(corrections))] : [],
  };
  const summary = summaryOf(await readGiven(librarian, kept));
  const replaced = likelyReplaced(summary, librarian.meetings.listAll(librarian.guildId));
  return {
    ...{ ...kept, format, fileSha256, summary },
    ...(link !== '' && { link }),
    ...(replaced && { replaces: { id: replaced.id, version: replaced.version } }),
    origin: {
      files: names.map((name) => name.slice(0, MOST.nameLength)),
      notes: taken.notes.slice(0, 10),
      sample: taken.sample.slice(0, 10),
    },
  };
}

/** Corrections and a translation that were given beside an article may be of another one. */
async function readGiven({ drafting }: Librarian, kept: Parameters<Librarian['drafting']['read']>[0]) {
  try {
    const read = await drafting.read(kept);
    const [misfit] = read.misfits;
    if (misfit !== undefined) throw new UserError('library.record', misfit);
    return read;
  } catch (error) {
    if (error instanceof ArticleError && kept.translation !== undefined)
      throw new UserError('library.record', error.message);
    throw error;
  }
}
