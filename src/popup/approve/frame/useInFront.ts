import { useSyncExternalStore } from 'react'

/** @returns true while the window has the focus and can be seen: only then is a click meant for it */
export function useInFront(): boolean {
  return useSyncExternalStore(subscribe, isInFront)
}

/** @returns whether the window has the focus and can be seen, at this very moment */
export function isInFront(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus()
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('focus', onChange)
  window.addEventListener('blur', onChange)
  document.addEventListener('visibilitychange', onChange)
  return () => {
    window.removeEventListener('focus', onChange)
    window.removeEventListener('blur', onChange)
    document.removeEventListener('visibilitychange', onChange)
  }
}
