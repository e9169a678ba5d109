import { encodeRevocations, type Revocation } from '../../defi/allowances/encodeRevocations.ts'
import { fetchAtomicity } from '../../defi/batch/fetchAtomicity.ts'
import type { Allowance } from '../../protocol/allowance.ts'
import { MAX_CALLS } from '../../protocol/batch.ts'
import { WalletError } from '../../protocol/errors.ts'
import { accountAddress } from '../../protocol/ids.ts'
import { placeKey } from '../../protocol/place.ts'
import type { ApprovalDraft } from '../approvals/approvalDraft.ts'
import { askOfWallet } from '../approvals/askOfWallet.ts'
import { readAllowances } from '../searches/searchAllowances.ts'
import { askForSequence } from '../sequences/askForSequence.ts'
import type { Services } from '../services.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Prepares taking allowances back, of those that still stand: one as any transaction, several as a sequence. */
export const proposeRevocations: CommandHandler<'proposeRevocations'> = async (
  { allowances, together },
  services,
) => {
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
  const batch = toBatch([first, ...others])
  if (batch && (await isWanted(services, first, together)))
    return { approvalId: await askForBatch(services, batch) }
  const steps = [first, ...others].map((revocation) => ({
    type: 'revoke' as const,
    ...revocation,
    allowances: [...revocation.allowances],
  }))
  return { approvalId: await askForSequence(services, { purpose: 'revoke', steps }) }
}

/** Revocations as one batch: undefined where they belong to several accounts or networks, or are too many, or end a delegation. */
function toBatch(revocations: readonly Revocation[]): ApprovalDraft | undefined {
  const [first] = revocations
  const isOne = revocations.every(
    ({ accountId, chainId, transaction }) =>
      accountId === first?.accountId && chainId === first.chainId && transaction.delegate === undefined,
  )
  if (!first || !isOne || revocations.length > MAX_CALLS) return undefined
  const { accountId, chainId } = first
  const calls = revocations.map(({ transaction: { to, value, data } }) => ({
    ...(to && { to }),
    value,
    data,
  }))
  return {
    kind: 'calls',
    accountId,
    chainId,
    request: { batchId: 'revocations', calls, atomicRequired: false },
  }
}

/** An account that does several things at once already does so here; one that does not, only when the person asks for it. */
async function isWanted(
  { chains }: Services,
  { accountId, chainId }: Revocation,
  together: boolean | undefined,
): Promise<boolean> {
  const { status } = await fetchAtomicity(chains.getRpc(chainId), accountAddress(accountId))
  return status === 'supported' || (status === 'ready' && together === true)
}

async function askForBatch(services: Services, draft: ApprovalDraft): Promise<string> {
  const { journal, approvals } = services
  const left = journal.pending().filter(({ approval }) => approval.requester.type === 'wallet')
  for (const { approval } of left) await approvals.reject(approval.id)
  return approvals.ask(draft, { type: 'wallet' })
}

type Wanted = Pick<Allowance, 'id' | 'accountId' | 'chainId'>

/** What the chain says now of those that were chosen, in their order. */
async function readStanding(services: Services, wanted: readonly Wanted[]): Promise<Allowance[]> {
  const places = new Map(wanted.map((one) => [placeKey(one), one]))
  const all = await Promise.all([...places.values()].map((place) => readAllowances(services, place)))
  const standing = new Map(all.flat().map((allowance) => [keyOf(allowance), allowance]))
  return wanted.flatMap((one) => standing.get(keyOf(one)) ?? [])
}

function keyOf(wanted: Wanted): string {
  return `${placeKey(wanted)} ${wanted.id}`
}
