import type { PageState } from '../../protocol/messages.ts'

type Answer = (state: PageState) => unknown

/** What can be answered from the state that the wallet pushed here, without asking it. It inherits nothing. */
const answers: Readonly<Record<string, Answer>> = Object.assign(Object.create(null), {
  eth_chainId: ({ chainId }) => chainId,
  net_version: ({ chainId }) => `${+chainId}`,
  eth_accounts: ({ accounts }) => [...accounts],
  eth_coinbase: ({ accounts }) => accounts[0] ?? null,
} satisfies Record<string, Answer>)

/**
 * @param params JSON text; anything but nothing is left to the wallet to judge
 * @returns the way to answer a method from the state, or undefined if the wallet must be asked
 */
export function answerLocally(method: string, params = '[]'): Answer | undefined {
  return params === '[]' || params === '{}' ? answers[method] : undefined
}
