import type { CommandHandler } from './commandHandler.ts'

/** Puts a token away. */
export const removeToken: CommandHandler<'removeToken'> = async ({ chainId, address }, { tokens }) => {
  await tokens.remove(chainId, address)
  return {}
}
