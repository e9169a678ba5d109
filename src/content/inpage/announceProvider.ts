import icon from '../../../assets/icon.svg?inline'
import { ANNOUNCED_NAME, ANNOUNCED_RDNS } from '../../protocol/names.ts'
import { freeze } from './builtIns.ts'
import type { Provider } from './createProvider.ts'

/**
 * Tells the page that this wallet is here, now and whenever it asks. The id is another one in each document, so that
 * it tells nobody who visits (EIP-6963).
 */
export function announceProvider(view: Window & typeof globalThis, provider: Provider): void {
  const { CustomEvent } = view
  const dispatch = view.dispatchEvent.bind(view)
  const info = freeze({
    uuid: view.crypto.randomUUID(),
    name: ANNOUNCED_NAME,
    icon,
    rdns: ANNOUNCED_RDNS,
  })
  const detail = freeze({ info, provider })
  const announce = () => dispatch(new CustomEvent('eip6963:announceProvider', { detail }))
  view.addEventListener('eip6963:requestProvider', announce)
  announce()
}
