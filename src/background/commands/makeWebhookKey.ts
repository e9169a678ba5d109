import type { CommandHandler } from './commandHandler.ts'

/** Makes a key for the person's own endpoint, and shows it this once. */
export const makeWebhookKey: CommandHandler<'makeWebhookKey'> = (_, { webhook }) => webhook.keys.make()
