import { encodeRevocations } from '../../defi/allowances/encodeRevocations.ts'
import type { Allowance } from '../../protocol/allowance.ts'
import { WalletError } from '../../protocol/errors.ts'
import { askOfWallet } from '../approvals/askOfWallet.ts'
import { readAllowances } from '../searches/searchAllowances.ts'
import { askForSequence } from '../sequences/askForSequence.ts'
import type { Services } from '../services.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Prepares taking allowances back, of those that still stand: one as any transaction, several as a sequence. */
export const proposeRevocations: CommandHandler<'proposeRevocations'> = async ({ allowances }, services) => {
  const standing = await readStanding(services, allowances)
  const [first, ...others] = encodeRevocations(standing)
  if (!first) {
    throw new WalletError('invalidInput', 'None of these stands any more. Nothing has to be done.', {
      reason: 'nothingToDo',
    })
  }
  if (others.length === 0 && first.transaction.delegate === undefined) {
    return { approvalId: await askOfWallet(services, first) }
  }
  const steps = [first, ...others].map((revocation) => ({
    type: 'revoke' as const,
    ...revocation,
    allowances: [...revocation.allowances],
  }))
  return { approvalId: await askForSequence(services, { purpose: 'revoke', steps }) }
}

type Wanted = Pick<Allowance, 'id' | 'accountId' | 'chainId'>

/** What the chain says now of those that were chosen, in their order. */
async function readStanding(services: Services, wanted: readonly Wanted[]): Promise<Allowance[]> {
  const places = new Map(wanted.map((one) => [`${one.accountId} ${one.chainId}`, one]))
  const all = await Promise.all([...places.values()].map((place) => readAllowances(services, place)))
  const standing = new Map(all.flat().map((allowance) => [keyOf(allowance), allowance]))
  return wanted.flatMap((one) => standing.get(keyOf(one)) ?? [])
}

function keyOf({ id, accountId, chainId }: Wanted): string {
  return `${accountId} ${chainId} ${id}`
}
