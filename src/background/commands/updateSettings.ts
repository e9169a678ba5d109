import type { CommandHandler } from './commandHandler.ts'

/** Changes what is given, and leaves the rest. */
export const updateSettings: CommandHandler<'updateSettings'> = async (changes, { stores }) => {
  await stores.settings.update((settings) => ({ ...settings, ...withoutUndefined(changes) }))
  return {}
}

function withoutUndefined<Part extends object>(changes: Part) {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}
