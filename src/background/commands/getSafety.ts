import { findReminders, type SafetyFacts } from '../reminders/findReminders.ts'
import type { CommandHandler } from './commandHandler.ts'

/** How safe the wallet is against loss, and what has been left too long. */
export const getSafety: CommandHandler<'getSafety'> = async (_, { platform, stores, vault, session }) => {
  const { wallets, apiKeys, dataKeyCreatedAtMs } = await session.withDataKey((dataKey) =>
    vault.readBody(dataKey, (body) => ({
      wallets: body.contents.wallets,
      apiKeys: (body.contents.apiKeys ?? []).map(({ createdAtMs }) => createdAtMs),
      dataKeyCreatedAtMs: body.dataKeyCreatedAtMs,
    })),
  )
  const phrases = wallets
    .filter(({ kind, compromisedAtMs }) => kind === 'hd' && compromisedAtMs === undefined)
    .map(({ id, name, phraseCheckedAtMs, createdAtMs }) => ({
      walletId: id,
      walletName: name,
      ...(phraseCheckedAtMs !== undefined && { checkedAtMs: phraseCheckedAtMs }),
      ...(createdAtMs !== undefined && { createdAtMs }),
    }))
  const isPosting = stores.webhook.get().on && apiKeys.length > 0
  const facts: SafetyFacts = {
    ...{ phrases, slots: vault.slots(), dataKeyCreatedAtMs },
    // The one before stays good until the service has taken the new one.
    ...(isPosting && { postKeyCreatedAtMs: Math.min(...apiKeys) }),
  }
  const nowMs = platform.now()
  const putOff = stores.reminders.get()
  const reminders = findReminders(facts, nowMs).filter(({ id }) => (putOff[id] ?? 0) <= nowMs)
  return { ...facts, reminders }
}
