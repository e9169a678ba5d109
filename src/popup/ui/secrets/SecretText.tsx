import { useLayoutEffect, useRef } from 'react'

type SecretTextProps = {
  /** Asked for the text each time it is put on the page; the text itself is never handed over. */
  readonly read: () => string
  readonly className?: string | undefined
}

/**
 * Shows a secret as text that can be read, also by a screen reader. It goes from its place straight onto the page, and
 * off it when this leaves: React, which remembers what it drew last, has not seen it.
 */
export function SecretText({ read, className }: SecretTextProps) {
  const element = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const shown = element.current
    if (!shown) return
    shown.textContent = read()
    return () => {
      shown.textContent = ''
    }
  }, [read])
  return <span className={className} translate="no" ref={element} />
}
