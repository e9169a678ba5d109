import type { CommandHandler } from './commandHandler.ts'

/** Sets whether and where alerts are sent. What waited for another address, or for none, is let go. */
export const setWebhook: CommandHandler<'setWebhook'> = async (settings, { stores }) => {
  const before = stores.webhook.get()
  await stores.webhook.update(() => settings)
  if (!settings.on || settings.url !== before.url) {
    await stores.webhookQueue.update(({ bucket }) => ({ posts: [], bucket }))
  }
  return {}
}
