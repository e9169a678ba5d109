import { useMemo, useSyncExternalStore } from 'react'
import { parseHash, type Route } from './parseHash.ts'

/** Where the person is; renders anew when that changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return useMemo(() => parseHash(hash), [hash])
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
