import { getAddress } from 'viem/utils'
import type { Party } from '../../protocol/explanation.ts'
import type { Address } from '../../protocol/primitives.ts'
import { fetchPartyBook } from '../parties/fetchPartyBook.ts'
import type { DescribeContext } from './describeContext.ts'

/** What a descriptor expects of an address: kinds of holder, and where its name may come from. */
type Expected = { readonly types?: readonly string[]; readonly sources?: readonly string[] }

/** What the kinds of the specification are called. */
const kinds: Readonly<Record<string, string>> = {
  wallet: 'an account of yours',
  eoa: 'an account',
  contract: 'a contract',
  token: 'a token',
  collection: 'a collection',
}

/**
 * Writes an address: in full and with its checksum (EIP-55), with the name that the wallet itself has for it, where the
 * descriptor takes names of its own (“local”). Of what is no account or contract as expected it says so. A name that the
 * address gives itself is none.
 *
 * @param address in lower case
 */
export async function describeAddress(
  o: DescribeContext,
  address: Address,
  { types, sources }: Expected,
): Promise<string> {
  const book = await fetchPartyBook(o, [address])
  const party = book.describe(address)
  const full = getAddress(address)
  const misfit = types && findMisfit(types, party.kind === 'own', book.getKind(address))
  if (misfit) return `${full} (${misfit})`
  const name = sources && !sources.includes('local') ? undefined : nameOf(party)
  return name === undefined ? full : `${name} ${full}`
}

function nameOf({ kind, name }: Party): string | undefined {
  return kind === 'own' ? 'your account' : name
}

function findMisfit(
  types: readonly string[],
  isOwn: boolean,
  kind: 'account' | 'contract' | undefined,
): string | undefined {
  const expected = types.filter((type) => Object.hasOwn(kinds, type))
  if (kind === undefined || expected.length === 0) return undefined
  const fits = expected.some((type) => {
    if (type === 'wallet') return isOwn
    return type === 'eoa' ? kind === 'account' : kind === 'contract'
  })
  if (fits) return undefined
  const wanted = expected.map((type) => kinds[type]).join(' or ')
  return `${kind === 'account' ? 'an account' : 'a contract'}, where ${wanted} is expected`
}
