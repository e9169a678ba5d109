import type { Provider } from './provider.ts'

/** A wallet that is in this browser. */
export type Wallet = {
  readonly name: string
  /** Reverse domain name, the same at each visit (EIP-6963). */
  readonly rdns: string
  readonly icon?: string
  readonly provider: Provider
}

type Announcement = CustomEvent<{
  info: { uuid: string; name: string; icon: string; rdns: string }
  provider: Provider
}>

/** How long wallets are given to announce themselves before `window.ethereum` is looked for. */
const patienceMs = 400

/**
 * Tells of each wallet once, as it announces itself (EIP-6963); when none does, of the one at `window.ethereum`.
 */
export function discoverWallets(found: (wallet: Wallet) => void): void {
  const seen = new Set<string>()
  window.addEventListener('eip6963:announceProvider', (event) => {
    const { info, provider } = (event as Announcement).detail
    if (seen.has(info.uuid)) return
    seen.add(info.uuid)
    found({ name: info.name, rdns: info.rdns, icon: info.icon, provider })
  })
  window.dispatchEvent(new Event('eip6963:requestProvider'))
  setTimeout(() => {
    const { ethereum } = window as { ethereum?: Provider }
    if (seen.size === 0 && ethereum) found({ name: 'Browser wallet', rdns: 'ethereum', provider: ethereum })
  }, patienceMs)
}
