/** What the demo dApp shows for a button that was pressed. */
export type DappResult = { readonly state: 'done' | 'failed'; readonly value: Record<string, unknown> }

/** What a page got for a request: a result, or the parts of an error that the wallet made. */
export type Answer = { readonly result: unknown } | { readonly error: WalletErrorParts }

/** An error as a page sees it (EIP-1193). */
export type WalletErrorParts = {
  readonly code: number
  readonly message: string
  readonly data?: unknown
}

/** Runs in the page: asks the wallet, found by its announcement (EIP-6963), and settles whatever it answers. */
export async function askInPage(request: unknown): Promise<Answer> {
  type Provider = { request(call: unknown): Promise<unknown> }
  const found: Provider[] = []
  const take = (event: Event) => {
    const { info, provider } = (event as CustomEvent<{ info: { rdns: string }; provider: Provider }>).detail
    if (info.rdns === 'wallet.pellucid') found.push(provider)
  }
  addEventListener('eip6963:announceProvider', take)
  dispatchEvent(new Event('eip6963:requestProvider'))
  removeEventListener('eip6963:announceProvider', take)
  const [provider] = found
  if (!provider) throw new Error('No wallet announced itself')
  try {
    return { result: await provider.request(request) }
  } catch (error) {
    const { code, message, data } = error as WalletErrorParts
    return { error: { code, message, ...(data ? { data } : {}) } }
  }
}

/** Runs in the page: reads what the demo dApp shows for a button, once that is final. */
export function readDappResult(action: string): DappResult | undefined {
  const output = document.querySelector<HTMLOutputElement>(`output[data-result="${action}"]`)
  const state = output?.dataset.state
  if (state !== 'done' && state !== 'failed') return undefined
  return { state, value: JSON.parse(output?.textContent || '{}') }
}
