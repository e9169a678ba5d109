import { useEffect, useState } from 'react'
import { findPasskeyObstacle } from './findPasskeyObstacle.ts'

/** Whether passkeys are to be had in this browser: `checking` for a moment, then yes, or no and why. */
export type PasskeySupport = 'checking' | 'offered' | { readonly obstacle: string }

/** Asks the browser once. */
export function usePasskeySupport(): PasskeySupport {
  const [support, setSupport] = useState<PasskeySupport>('checking')
  useEffect(() => {
    let stale = false
    void findPasskeyObstacle().then((obstacle) => {
      if (!stale) setSupport(obstacle === undefined ? 'offered' : { obstacle })
    })
    return () => {
      stale = true
    }
  }, [])
  return support
}
