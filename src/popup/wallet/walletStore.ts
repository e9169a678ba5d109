import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { View, ViewPatch } from '../../protocol/view.ts'

/**
 * `connecting`: the first answer has not come · `live` · `interrupted`: the background went to sleep, and is being
 * woken · `lost`: it does not answer.
 */
export type Connection = 'connecting' | 'live' | 'interrupted' | 'lost'

type WalletState = { readonly view: View | undefined; readonly connection: Connection }

/** The screens' own copy of the published view. Only the background changes what is in it. */
export const walletStore = createStore<WalletState>(() => ({ view: undefined, connection: 'connecting' }))

/** Takes the view that was kept from before, unless a newer one has come already. */
export function restoreView(view: View): void {
  if (!walletStore.getState().view) walletStore.setState({ view })
}

/** Takes the whole view. */
export function replaceView(view: View): void {
  walletStore.setState({ view })
}

/** Takes the parts of the view that changed. Without a view there is nothing to change: a whole one is on its way. */
export function patchView(patch: ViewPatch): void {
  const { view } = walletStore.getState()
  // A message carries no `undefined`: each part that came is whole.
  if (view) walletStore.setState({ view: { ...view, ...patch } as View })
}

/** Notes how the connection to the background stands. */
export function setConnection(connection: Connection): void {
  walletStore.setState({ connection })
}

/**
 * Reads a part of the view, and renders anew when that part changes. Select what is in the view or a plain value: a
 * list made on the spot is new each time.
 *
 * @throws Error where no view has come yet; the app shows no screen before
 */
export function useView<Part>(select: (view: View) => Part): Part {
  return useStore(walletStore, ({ view }) => {
    if (!view) throw new Error('There is no view yet')
    return select(view)
  })
}

/** Reads how the connection to the background stands. */
export function useConnection(): Connection {
  return useStore(walletStore, ({ connection }) => connection)
}

/** Reads the state of the wallet; undefined until a view has come. */
export function useStatus(): View['status'] | undefined {
  return useStore(walletStore, ({ view }) => view?.status)
}
