/** A wallet's provider, as a page sees it (EIP-1193). */
export type Eip1193 = {
  request(call: { method: string; params?: readonly unknown[] | object }): Promise<unknown>
  on(event: string, listener: (value: never) => void): unknown
  removeListener(event: string, listener: (value: never) => void): unknown
}

/** @returns the wallet under test, by its announcement (EIP-6963), for libraries that are handed a provider */
export function findWallet(): Eip1193 {
  const found: Eip1193[] = []
  const take = (event: Event) => {
    const { info, provider } = (event as CustomEvent<{ info: { rdns: string }; provider: Eip1193 }>).detail
    if (info.rdns === 'wallet.pellucid') found.push(provider)
  }
  addEventListener('eip6963:announceProvider', take)
  dispatchEvent(new Event('eip6963:requestProvider'))
  removeEventListener('eip6963:announceProvider', take)
  const [wallet] = found
  if (!wallet) throw new Error('No wallet announced itself')
  return wallet
}
