// What a link asks for: a command in the box, in a channel. In: the address as it was when the page opened.
// Out: the box filled, or words about what is not there.

/** `enter` fills the box as soon as commands are offered; `warn` says that the channel is another one. */
export function createWish(wished, { store, composer }) {
  let { draft } = wished;
  const isCommand = () => draft.startsWith('/');
  const mayCome = () => store.state.commands.length === 0 && !store.channel()?.closedToBot;

  return {
    enter() {
      if (draft === undefined || (isCommand() && mayCome())) return;
      const isOffered = composer.enter(draft);
      if (isCommand() && !isOffered) composer.showProblem(`This channel offers no such command: ${draft}`);
      else if (wished.isRun) void composer.send();
      draft = undefined;
    },
    warn() {
      const { channel } = wished;
      const here = store.isDirect() ? ['dm'] : [store.channel()?.name, store.state.channelId];
      if (channel && !here.includes(channel))
        composer.showProblem(`There is no channel ${channel}: this is #${here[0]}`);
    },
  };
}
