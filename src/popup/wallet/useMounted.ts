import { type RefObject, useEffect, useRef } from 'react'

/** @returns whether the component is still on the screen, to be read when an answer comes */
export function useMounted(): RefObject<boolean> {
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])
  return mounted
}
