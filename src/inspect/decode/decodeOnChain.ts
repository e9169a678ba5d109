import { fetchTokenMetadata } from '../../chains/tokens/fetchTokenMetadata.ts'
import { lowerCase } from '../../defi/swap.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Address } from '../../protocol/primitives.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import type { InspectContext } from '../inspectContext.ts'
import { flattenCalls } from '../steps.ts'
import type { DecodedCall, TokenStandard } from './decodedCall.ts'
import { decodeTransaction } from './decodeTransaction.ts'

type Request = Pick<InspectContext, 'rpc' | 'tokens'> & { readonly transaction: TransactionRequest }

/** approve, transferFrom and setApprovalForAll, wherever they stand: they may be wrapped in another call. */
const ambiguous: readonly string[] = ['095ea7b3', '23b872dd', 'a22cb465']
/** Contracts of inner calls that are asked what they are. */
const MAX_ASKED = 12

/**
 * Reads a transaction, asking the contracts called whether they are an ERC-20 or an ERC-721 where the bytes alone
 * can't tell, unless the wallet knows.
 */
export async function decodeOnChain(o: Request): Promise<DecodedCall> {
  const { transaction, rpc } = o
  const { to, data } = transaction
  const isAmbiguous = ambiguous.some((selector) => data.toLowerCase().includes(selector))
  const targetStandard = to && isAmbiguous ? await fetchStandard(o, lowerCase(to)) : undefined
  const facts = { chainId: rpc.chainId, targetStandard }
  const decoded = decodeTransaction(transaction, facts)
  if (!isAmbiguous) return decoded
  const targets = listAmbiguousTargets(decoded, to && lowerCase(to))
  if (targets.length === 0) return decoded
  const answers = await Promise.all(targets.map((target) => fetchStandard(o, target)))
  const standards = new Map(targets.map((target, index) => [target, answers[index]]))
  return decodeTransaction(transaction, { ...facts, standardOf: (address) => standards.get(address) })
}

function listAmbiguousTargets(decoded: DecodedCall, outer: Address | undefined): readonly Address[] {
  const targets = flattenCalls(decoded).flatMap(({ target, decoded: inner }) =>
    target && target !== outer && (inner.type === 'approve' || inner.type === 'transfer') ? [target] : [],
  )
  return [...new Set(targets)].slice(0, MAX_ASKED)
}

async function fetchStandard({ rpc, tokens }: Request, address: Address): Promise<TokenStandard | undefined> {
  const known = tokens.find((token) => token.address === address)
  if (known && known.standard !== 'erc1155') return known.standard
  try {
    return (await fetchTokenMetadata(rpc, address))?.standard
  } catch (error) {
    if (error instanceof WalletError) return undefined
    throw error
  }
}
