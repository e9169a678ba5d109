import type { CommandHandler } from './commandHandler.ts'

/** Chooses the chain that the popup shows. Sites keep theirs. */
export const selectChain: CommandHandler<'selectChain'> = async ({ chainId }, { chains }) => {
  chains.get(chainId)
  await chains.setActiveId(chainId)
  return {}
}
