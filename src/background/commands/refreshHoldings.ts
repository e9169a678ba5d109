import { noteIncoming } from '../holdings/incoming.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Reads what the active account holds on the active chain, and what came in. */
export const refreshHoldings: CommandHandler<'refreshHoldings'> = async (_, services) => {
  const { accounts, chains, holdings } = services
  const accountId = accounts.getActiveId()
  if (!accountId) return {}
  const chainId = chains.getActiveId()
  await holdings.refresh(accountId, chainId)
  await noteIncoming(services, accountId, chainId).catch(isTriedAgain)
  return {}
}

/** The balance says it already where no node answers; arrivals are looked for again next time. */
function isTriedAgain(): void {}
