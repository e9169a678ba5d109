import { useEffect, useState } from 'react'

/** Whether a secret lies open on the page. */
export type PrivacyCover = { readonly shown: boolean; readonly show: () => void; readonly hide: () => void }

/**
 * Keeps a secret covered until it is asked for, and covers it again as soon as the person turns to something else:
 * another window, another tab, or away from the page.
 */
export function usePrivacyCover(): PrivacyCover {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const hide = () => setShown(false)
    window.addEventListener('blur', hide)
    window.addEventListener('pagehide', hide)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('blur', hide)
      window.removeEventListener('pagehide', hide)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [])
  return { shown, show: () => setShown(true), hide: () => setShown(false) }
}
