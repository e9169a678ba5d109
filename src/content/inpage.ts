import icon from '../../assets/icon.svg?inline'
import { ANNOUNCED_NAME, ANNOUNCED_RDNS } from '../protocol/names.ts'
import { apply, create, freeze } from './inpage/builtIns.ts'
import { type Core, createCore } from './inpage/createCore.ts'
import { isListed } from './inpage/isListed.ts'
import { send, sendAsync } from './inpage/legacy.ts'
import { awaitReturn, openChannel } from './inpage/openChannel.ts'
import type { Provider } from './inpage/provider.ts'
import { isOpenToWallets } from './isOpenToWallets.ts'

// Runs among the page's own scripts, before any of them, on every page there is. It trusts nothing and knows no secret.
// It is written in straight lines because a browser reads each function twice before it first runs; what most pages
// never need is in functions, elsewhere.
if (isSecureContext && origin !== 'null' && (parent === window || isOpenToWallets(window))) {
  let core: Core | undefined
  const getCore = () => (core ??= createCore(openChannel, awaitReturn))

  // What is inherited and frozen can be neither assigned over nor deleted; pages may add properties of their own.
  const provider: Provider = create(
    freeze<Provider>({
      request(call) {
        return getCore().request(call)
      },
      on(event, listener) {
        getCore().on(event, listener)
        return provider
      },
      once(event, listener) {
        getCore().on(event, listener, true)
        return provider
      },
      addListener: (event, listener) => provider.on(event, listener),
      removeListener(event, listener) {
        core?.removeListener(event, listener)
        return provider
      },
      off: (event, listener) => provider.removeListener(event, listener),
      removeAllListeners(event) {
        core?.removeAllListeners(event)
        return provider
      },
      listenerCount: (event) => core?.listenerCount(event) ?? 0,
      enable: () => provider.request({ method: 'eth_requestAccounts' }),
      send: (call, more) => send(getCore(), call, more),
      sendAsync: (payload, callback) => void sendAsync(getCore(), payload, callback),
      isConnected: () => !core?.isLost(),
      get chainId() {
        return getCore().getState()?.chainId ?? null
      },
      get networkVersion() {
        const { chainId } = provider
        return chainId && `${+chainId}`
      },
      get selectedAddress() {
        return getCore().getState()?.accounts[0] ?? null
      },
      get isMetaMask() {
        return getCore().getState()?.isMetaMask ?? (isListed() || undefined)
      },
    }),
  )

  // EIP-6963. The id is another one in each document, so that it tells nobody who visits.
  const { CustomEvent, dispatchEvent } = window
  const info = freeze({ uuid: crypto.randomUUID(), name: ANNOUNCED_NAME, icon, rdns: ANNOUNCED_RDNS })
  const detail = freeze({ info, provider })
  addEventListener('eip6963:requestProvider', () =>
    apply(dispatchEvent, window, [new CustomEvent('eip6963:announceProvider', { detail })]),
  )
  window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))

  // For pages that know no other way, where no other wallet is there yet. Another may take the place later.
  if (!('ethereum' in window)) {
    try {
      ;(window as { ethereum?: Provider }).ethereum = provider
    } catch {
      // The page made its window refuse new properties; the announcement has reached it all the same.
    }
  }
}
