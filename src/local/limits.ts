// Every limit that the local Discord enforces, by name, with the page that states it. Read by `validate/` and `gateway/`.
// Lengths are counted in UTF-16 units, as JavaScript and discord.js count them.

export const limits = {
  /** https://discord.com/developers/docs/events/gateway#rate-limiting and #sending-events */
  gateway: { sends: 120, sendWindowMs: 60_000, payloadBytes: 4096, guildsPerShard: 2500 },

  /** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback */
  interaction: {
    acknowledgeWithinMs: 3_000,
    tokenLifetimeMs: 15 * 60_000,
    /** Where only the person has installed the application. */
    followUpsOfUserInstall: 5,
  },

  /** https://discord.com/developers/docs/resources/message#create-message */
  message: {
    content: 2000,
    embeds: 10,
    files: 10,
    attachmentDescription: 1024,
    /** Ids of users, and of roles, that `allowed_mentions` may name. */
    mentions: 100,
    /** Messages that are listed at once. */
    listed: 100,
  },

  /** https://discord.com/developers/docs/reference#uploading-files and #signed-attachment-cdn-urls */
  file: { bytes: 10 * 1024 * 1024, addressLifetimeMs: 86_400_000 },

  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
  embed: {
    title: 256,
    description: 4096,
    fields: 25,
    fieldName: 256,
    fieldValue: 1024,
    footer: 2048,
    author: 256,
    url: 2048,
    /** Title, description, field names and values, footers and authors of all embeds of a message. */
    total: 6000,
  },

  /** https://discord.com/developers/docs/components/reference */
  component: {
    rows: 5,
    buttonsPerRow: 5,
    customId: 100,
    label: 80,
    url: 512,
    selectOptions: 25,
    selectText: 100,
    placeholder: 150,
    textInput: 4000,
    textInputLabel: 45,
    textInputPlaceholder: 100,
    modalLabel: 45,
    modalDescription: 100,
    uploads: 10,
    fileTypes: 10,
    /** Options of a group of radio buttons or checkboxes. */
    groupOptions: 10,
    /** With the flag IS_COMPONENTS_V2: nested components and characters of all text displays. */
    total: 40,
    text: 4000,
    sectionTexts: 3,
    galleryItems: 10,
    mediaDescription: 1024,
  },

  /** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
  modal: { title: 45, components: 5, inputsPerRow: 1 },

  /** https://discord.com/developers/docs/interactions/application-commands#autocomplete */
  autocomplete: { choices: 25, name: 100, value: 100 },

  /** https://discord.com/developers/docs/interactions/application-commands#registering-a-command */
  command: {
    chatInput: 100,
    user: 15,
    message: 15,
    /** New names in 24 hours, in one guild or globally. */
    createsPerDay: 200,
    name: 32,
    description: 100,
    /** A user or message command has none. */
    contextDescription: 0,
    options: 25,
    choices: 25,
    choiceName: 100,
    choiceValue: 100,
    stringLength: 6000,
    /** Names, descriptions and values of one command, each counted in its longest localization. */
    total: 8000,
  },
} as const;

type Limits = typeof limits;

/** A limit by name, such as `embed.title`: what a developer is told when it is exceeded. */
export type LimitName = {
  [Group in keyof Limits]: `${Group}.${keyof Limits[Group] & string}`;
}[keyof Limits];

/** The value of a limit. */
export function limitOf(name: LimitName): number {
  const [group = '', key = ''] = name.split('.');
  return (limits as Record<string, Record<string, number>>)[group]?.[key] ?? Infinity;
}
