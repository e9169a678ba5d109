import type { Chain } from '../protocol/chain.ts'

/** What an explorer has a page for. */
type ExplorerPage =
  | { readonly type: 'transaction'; readonly hash: string }
  | { readonly type: 'account'; readonly address: string }
  | { readonly type: 'token'; readonly address: string }
  | { readonly type: 'block'; readonly blockNumber: bigint }

/** @returns the address of a page on the chain's explorer (EIP-3091); undefined when the chain has none */
export function formatExplorerUrl(chain: Chain, page: ExplorerPage): string | undefined {
  return chain.explorerUrl && `${chain.explorerUrl.replace(/\/+$/, '')}/${formatPath(page)}`
}

function formatPath(page: ExplorerPage): string {
  switch (page.type) {
    case 'transaction':
      return `tx/${encodeURIComponent(page.hash)}`
    case 'account':
      return `address/${encodeURIComponent(page.address)}`
    case 'token':
      return `token/${encodeURIComponent(page.address)}`
    case 'block':
      return `block/${page.blockNumber}`
  }
}
