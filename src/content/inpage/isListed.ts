import { metaMaskSites } from '../../protocol/metaMaskSites.ts'

/** @returns true on a site that takes no wallet but MetaMask, as far as the wallet itself knows */
export function isListed(): boolean {
  return metaMaskSites.includes(location.hostname)
}
