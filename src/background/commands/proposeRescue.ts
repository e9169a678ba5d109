import { type Holding, planSweep } from '../../defi/sweep/planSweep.ts'
import { WalletError } from '../../protocol/errors.ts'
import { type AccountId, accountAddress, type ChainId } from '../../protocol/ids.ts'
import { readAllowances } from '../searches/searchAllowances.ts'
import { readAssets } from '../searches/searchAssets.ts'
import { askForSequence } from '../sequences/askForSequence.ts'
import type { Services } from '../services.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Steps that one review holds; what goes beyond is the next one's. */
const MAX_STEPS = 300

/** Drafts what brings everything of a wallet to another one's account. */
export const proposeRescue: CommandHandler<'proposeRescue'> = async (wish, services) => {
  const { walletId, recipientId, chainIds, revoke } = wish
  const recipient = services.accounts.get(recipientId)
  if (recipient.walletId === walletId) {
    throw new WalletError('invalidInput', 'Choose an account of another wallet: this one’s keys are known.', {
      reason: 'sameWallet',
    })
  }
  const accounts = services.accounts.list().filter((account) => account.walletId === walletId)
  const places = accounts.flatMap(({ id: accountId }) => chainIds.map((chainId) => ({ accountId, chainId })))
  const read = await Promise.all(places.map((place) => readHolding(services, place)))
  const unreachable = places.filter((_, index) => read[index] === undefined).map(({ chainId }) => chainId)
  const holdings = read.filter((holding) => holding !== undefined)
  const steps = planSweep(holdings, { recipient: accountAddress(recipientId), revoke }).slice(0, MAX_STEPS)
  const approvalId = await askForSequence(services, { purpose: 'rescue', steps })
  return { approvalId, unreachable: [...new Set(unreachable)] }
}

/** A network that can't be reached holds up no other; it is named. */
async function readHolding(
  services: Services,
  place: { readonly accountId: AccountId; readonly chainId: ChainId },
): Promise<Holding | undefined> {
  try {
    const [assets, allowances] = await Promise.all([
      readAssets(services, place),
      readAllowances(services, place),
    ])
    return { ...place, assets, allowances }
  } catch (error) {
    if (error instanceof WalletError) return undefined
    throw error
  }
}
