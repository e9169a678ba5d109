import type { CommandHandler } from './commandHandler.ts'

/** Whether and where alerts are sent, and how that goes. */
export const getWebhook: CommandHandler<'getWebhook'> = async (_, { stores, webhook }) => {
  const { posts, last } = stores.webhookQueue.get()
  return {
    ...stores.webhook.get(),
    keys: await webhook.keys.list(),
    waiting: posts.length,
    ...(last && { last }),
  }
}
