/**
 * Hosts whose pages look for `isMetaMask` and take no other wallet: MetaMask's own. On these the provider says that it is
 * one, unless the person turns that off; on any other only if the person turns it on. The page's script holds this list, so
 * each entry costs every page a few bytes: what the person adds is enough for the rest.
 */
export const metaMaskSites: readonly string[] = [
  'docs.metamask.io',
  'metamask.github.io',
  'portfolio.metamask.io',
]
