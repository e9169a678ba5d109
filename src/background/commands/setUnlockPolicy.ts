import type { CommandHandler } from './commandHandler.ts'

/** Changes what is given of the policy, and leaves the rest. */
export const setUnlockPolicy: CommandHandler<'setUnlockPolicy'> = async (changes, { stores, audit }) => {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  await stores.unlockPolicy.update((policy) => ({ ...policy, ...Object.fromEntries(given) }))
  for (const [name] of given) await audit.record({ type: 'settingsChanged', subject: name })
  return {}
}
