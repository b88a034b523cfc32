// What a member asks, however it reached us → its reply, and what follows it. In: a command with its options, and who asks
// where. Out: the reply as a message; then it is remembered, and kept for moderators where it is a refusal that they want to
// know of. Used by run.ts for commands, offer.ts for offered questions, mention.ts for messages. Next: show.ts.

import type { Command, Options, Reply } from '../../commands/command.ts';
import { meetingFor, runIn } from '../../commands/request.ts';
import type { Answer } from '../answer/answer.ts';
import type { AskerKey } from '../answer/question/context.ts';
import type { Payload } from '../reply/fit.ts';
import { sourceMessage } from '../reply/source.ts';
import { UserError } from '../reply/user-error.ts';
import type { AskedQuestion } from '../settings/meetings/meetings.ts';
import type { Language } from '../words/language.ts';
import type { Context, Outcome } from './dispatch.ts';
import type { Here } from './here.ts';
import { type Recalling, recallAnswer } from './recall.ts';
import { type Around, showAnswer, wrongIn } from './show.ts';

/** What a member asks. */
export interface Asked {
  command: Command;
  options: Options;
  /** The name by which the command was called. */
  called: string;
  language: Language;
  asker: AskerKey;
}

/** What it is answered with. */
export interface Answering {
  reply: Reply;
  payload: Payload;
}

/** Answers; throws a `UserError` for a member who has to wait. */
export async function answerAsked(asked: Asked, context: Context, here: Here): Promise<Answering> {
  const { command, options, called, language, asker } = asked;
  const last = context.conversation.recall(asker, performance.now());
  const around = { command: command.data.name, question: questionOf(asked), wrong: wrongIn(here, context) };
  const done = await context.libraries.ask(here.guildId, (library) => {
    const request = { options, called, language, last, library, ...meetingFor(options, library, here) };
    const reply = runIn(command, request);
    return { reply, payload: messageFor(reply, around, { ...context, library }) };
  });
  const wait = context.takeTurn(asker.userId, here);
  if (wait > 0) throw new UserError('cooldown.wait', wait);
  return done;
}

/** The member's own words, of a command that asks with them. */
const questionOf = ({ command, options }: Asked): string | undefined =>
  command.asks && command.words ? (options.getString(command.words)?.trim() ?? undefined) : undefined;

function messageFor(
  reply: Reply,
  around: Pick<Around, 'command' | 'question' | 'wrong'>,
  context: Recalling,
): Payload {
  const { command } = around;
  if (!('statements' in reply)) return sourceMessage(reply, command);
  const { key, language, meeting } = reply;
  const recallable = recallAnswer({ command, meeting, key, language }, context) !== undefined;
  return showAnswer(reply, { ...around, page: 0, recallable }, context.library);
}

/** Does what follows a reply that was sent, and resolves to how it all went. */
export async function followReply(
  { reply }: Answering,
  asked: Asked,
  context: Context,
  here: Here,
): Promise<Outcome> {
  const outcome: Outcome = { level: 'info', outcome: outcomeOf(reply) };
  if ('topic' in reply) remember(reply, asked.asker, context);
  const kept = 'statements' in reply ? unansweredIn(reply, questionOf(asked)) : undefined;
  if (!kept || here.guildId === undefined) return outcome;
  try {
    await context.meetings?.keepQuestion(here.guildId, kept);
    return outcome;
  } catch (err) {
    // The member has the reply: that moderators do not hear of it is no matter of theirs.
    return { level: 'warn', outcome: `${outcome.outcome}, question not kept`, err };
  }
}

/** Keeps what the member was told, for a question that leans on it. */
function remember(answer: Answer, asker: AskerKey, { conversation }: Context): void {
  const { topic, statements, language, meeting } = answer;
  const said = statements.find(({ citations }) => citations.length > 0) ?? statements[0];
  const statement = said?.text[language] ?? '';
  if (topic) conversation.remember(asker, { ...topic, statement, meeting, at: performance.now() });
}

/** A question that was searched for in vain, or whose meeting is not there; nothing in it says who asked. */
function unansweredIn(
  { answered, reason, searched, language, meeting }: Answer,
  question: string | undefined,
): AskedQuestion | undefined {
  if (answered || !question || (!searched && reason !== 'other-meeting')) return undefined;
  return {
    ...{ kind: 'unanswered', question, language },
    meetings: searched?.meetings.map(({ id }) => id) ?? [meeting],
    ...(searched?.word !== undefined && { word: searched.word }),
  };
}

function outcomeOf(reply: Reply): string {
  if (!('statements' in reply)) return 'source';
  return reply.answered ? 'answered' : `refused ${reply.reason ?? ''}`.trim();
}
