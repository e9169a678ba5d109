import type { TypedDataRule } from '../typedDataFacts.ts'

/** Typed data that names a list of orders by its fingerprint alone, as markets do for many sales at once: all may be in it. */
export const hiddenList: TypedDataRule = {
  id: 'hidden-list',
  level: 'danger',
  applies: ({ typed, decoded, orders, steps }) => {
    if (decoded.length > 0 || orders.length > 0 || steps.length > 0) return undefined
    const fields = typed.types[typed.primaryType] ?? []
    const root = fields.find(({ name, type }) => type === 'bytes32' && /root/i.test(name))
    if (!root) return undefined
    return {
      title: 'What you would sign is hidden',
      sentence:
        'The message holds the fingerprint of a list, and not the list. It may sell everything in the account for nothing, and no wallet could tell. Sign it only if you can do without what the account holds.',
      evidence: `${root.name}: ${String(typed.message[root.name])}`.slice(0, 300),
    }
  },
}
