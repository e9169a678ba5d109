import { DOMAIN_TYPE, type TypedDataParts } from './typedData.ts'
import { typedDataError } from './typedDataError.ts'

/** The members a domain may have, and their types (EIP-712, “Definition of domainSeparator”). */
const domainFields: ReadonlyMap<string, string> = new Map([
  ['name', 'string'],
  ['version', 'string'],
  ['chainId', 'uint256'],
  ['verifyingContract', 'address'],
  ['salt', 'bytes32'],
])

/**
 * Third step (EIP-712, EIP712Domain): the domain's type is declared, has at least one of the standard's five members and no other,
 * and the domain has exactly those. Otherwise a chain or a contract could be shown and not be signed.
 *
 * @throws WalletError `typedDataDomain`
 */
export function assertDomain({ types, domain }: TypedDataParts): void {
  const declared = Object.hasOwn(types, DOMAIN_TYPE) ? types[DOMAIN_TYPE] : undefined
  if (!declared) throw wrong('it does not declare what its domain is made of (EIP712Domain)')
  if (declared.length === 0) throw wrong('its domain is empty, so it would be valid everywhere')
  for (const { name, type } of declared) {
    const expected = domainFields.get(name)
    if (expected === undefined) throw wrong(`a domain has no “${name}”`)
    if (type !== expected) throw wrong(`“${name}” of a domain is of type ${expected}`)
    if (!Object.hasOwn(domain, name)) throw wrong(`its domain lacks “${name}”, which its type declares`)
  }
  const unsigned = Object.keys(domain).find((key) => !declared.some(({ name }) => name === key))
  if (unsigned !== undefined)
    throw wrong(`“${unsigned}” of its domain is not declared, so it would not be signed`)
}

function wrong(because: string) {
  return typedDataError('typedDataDomain', because)
}
