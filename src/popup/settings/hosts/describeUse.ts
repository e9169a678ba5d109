import type { Chain } from '../../../protocol/chain.ts'
import type { ContactUse } from '../../../protocol/contacts.ts'

/** @returns why a host is contacted, in a few words */
export function describeUse(use: ContactUse, chains: readonly Pick<Chain, 'id' | 'name'>[]): string {
  switch (use.purpose) {
    case 'node': {
      const name = chains.find(({ id }) => id === use.chainId)?.name ?? use.chainId
      return `Node of ${name}: balances, fees, what requests would do, sending`
    }
    case 'alerts':
      return 'Takes your alerts, as you set it up'
    case 'lists':
      return 'Gave a list, as you asked'
  }
}
