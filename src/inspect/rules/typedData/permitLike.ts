import type { TypedDataRule } from '../typedDataFacts.ts'

/** Names of what gives leave to move something, or sells it. */
const TELLING = /permit|approv|allowance|authoriz|order|listing|offer|delegat|safetx|userop|intent|maker/i

/** Typed data that is named like a permit or an order, and that the wallet can't read. */
export const permitLike: TypedDataRule = {
  id: 'permit-like',
  level: 'caution',
  applies: ({ typed, decoded, orders, steps, exchangeAct }) => {
    const isRead = decoded.length + orders.length + steps.length > 0 || exchangeAct !== undefined
    if (isRead || !TELLING.test(typed.primaryType)) return undefined
    return {
      title: 'This may give an allowance for what you own',
      sentence: `The wallet can’t tell what a “${typed.primaryType.slice(0, 60)}” lets others do. Such signatures often sell or lend what is in the account. Read every field.`,
      evidence: `For contract: ${typed.domain.verifyingContract ?? 'none'}`,
    }
  },
}
