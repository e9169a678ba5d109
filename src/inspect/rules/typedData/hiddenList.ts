import type { TypedField, TypedStruct } from '../../../protocol/typedData/typedData.ts'
import { decodeText } from '../../signature/decodeText.ts'
import type { TypedDataRule } from '../typedDataFacts.ts'

/**
 * Typed data that names what is signed by its fingerprint alone: a list of orders, as markets do for many sales at once, or
 * what a Safe or another account that is a contract signs (`SafeMessage`, `CoinbaseSmartWalletMessage`). All may be in it.
 */
export const hiddenList: TypedDataRule = {
  id: 'hidden-list',
  level: 'danger',
  applies: ({ typed, decoded, orders, steps }) => {
    if (decoded.length > 0 || orders.length > 0 || steps.length > 0) return undefined
    const fields = typed.types[typed.primaryType] ?? []
    const root = fields.find(({ name, type }) => type === 'bytes32' && /root/i.test(name))
    const [first] = fields
    const found = root ?? (fields.every((field) => isHidden(field, typed.message)) ? first : undefined)
    if (!found) return undefined
    return {
      title: 'What you would sign is hidden',
      sentence: root
        ? 'The message holds the fingerprint of a list, and not the list. It may sell everything in the account for nothing, and no wallet could tell. Sign it only if you can do without what the account holds.'
        : 'The message holds the fingerprint of something, and not the thing: it may be a permit, an order or a transaction, and no wallet could tell. Sign it only if you can do without what the account holds.',
      evidence: `${found.name}: ${String(typed.message[found.name])}`.slice(0, 300),
    }
  },
}

/** A hash, or bytes that nobody can read. */
function isHidden({ name, type }: TypedField, message: TypedStruct): boolean {
  if (type === 'bytes32') return true
  const value = message[name]
  return type === 'bytes' && typeof value === 'string' && decodeText(value as `0x${string}`) === undefined
}
