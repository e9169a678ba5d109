import { limitSteps } from '../../defi/sweep/limitSteps.ts'
import { type Holding, planSweep } from '../../defi/sweep/planSweep.ts'
import { WalletError } from '../../protocol/errors.ts'
import { accountAddress } from '../../protocol/ids.ts'
import type { Place } from '../../protocol/place.ts'
import { MAX_STEPS } from '../../protocol/sequence.ts'
import { readAllowances } from '../searches/searchAllowances.ts'
import { readAssets } from '../searches/searchAssets.ts'
import { askForSequence } from '../sequences/askForSequence.ts'
import { assertSafeRecipient } from '../sequences/assertSafeRecipient.ts'
import type { Services } from '../services.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Drafts what brings everything of a wallet to another one's account; what one review does not hold is the next one's. */
export const proposeRescue: CommandHandler<'proposeRescue'> = async (wish, services) => {
  const { walletId, recipientId, chainIds, revoke } = wish
  await assertSafeRecipient(services, wish)
  const accounts = services.accounts.list().filter((account) => account.walletId === walletId)
  const places = accounts.flatMap(({ id: accountId }) => chainIds.map((chainId) => ({ accountId, chainId })))
  const read = await Promise.all(places.map((place) => readHolding(services, place)))
  const unreachable = places.filter((_, index) => read[index] === undefined).map(({ chainId }) => chainId)
  const holdings = read.filter((holding) => holding !== undefined)
  const planned = planSweep(holdings, { recipient: accountAddress(recipientId), revoke })
  const steps = limitSteps(planned, holdings, MAX_STEPS)
  const rescue = { ...wish, stepsLeft: planned.length - steps.length }
  const approvalId = await askForSequence(services, { purpose: 'rescue', steps, rescue })
  return { approvalId, unreachable: [...new Set(unreachable)] }
}

/** A network that can't be reached holds up no other; it is named. */
async function readHolding(services: Services, place: Place): Promise<Holding | undefined> {
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
