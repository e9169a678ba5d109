import type { PageState } from '../../protocol/messages.ts'

/** The chain is null before the wallet has said which. */
type KnownState = Pick<PageState, 'accounts'> & { readonly chainId: PageState['chainId'] | null }

/**
 * Answers what follows from the state that the wallet pushed here.
 *
 * @param params JSON text; anything but nothing is left to the wallet to judge
 * @returns the answer in an object of its own, or undefined if the wallet must be asked
 */
export function answerLocally(
  method: string,
  params: string | undefined,
  { chainId, accounts }: KnownState,
): { readonly result: unknown } | undefined {
  if (params !== undefined && params !== '[]' && params !== '{}') return undefined
  switch (method) {
    case 'eth_chainId':
      return { result: chainId }
    case 'net_version':
      return { result: chainId && `${+chainId}` }
    case 'eth_accounts':
      return { result: [...accounts] }
    case 'eth_coinbase':
      return { result: accounts[0] ?? null }
    default:
      return undefined
  }
}
