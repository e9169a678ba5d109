import type { CommandHandler } from './commandHandler.ts'

/** Keeps what is typed into a form, or drops it. */
export const keepDraft: CommandHandler<'keepDraft'> = async ({ form, draft }, { stores, platform }) => {
  const kept = draft ? [{ draft, keptAtMs: platform.now() }] : []
  await stores.drafts.update((drafts) => [...drafts.filter((other) => other.draft.form !== form), ...kept])
  return {}
}
