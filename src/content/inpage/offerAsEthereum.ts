import type { Provider } from './createProvider.ts'

/**
 * Offers the provider as `window.ethereum` to pages that know no other way, where no other wallet is there yet.
 * Another wallet may take the place later, by assignment or by definition.
 */
export function offerAsEthereum(view: Window, provider: Provider): void {
  if ('ethereum' in view) return
  try {
    ;(view as { ethereum?: Provider }).ethereum = provider
  } catch {
    // The page made its window refuse new properties; the announcement has reached it all the same.
  }
}
