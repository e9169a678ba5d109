import type { CommandHandler } from './commandHandler.ts'

/** Shows a token in the wallet. */
export const addToken: CommandHandler<'addToken'> = async ({ token }, { tokens }) => {
  await tokens.add(token)
  return {}
}
