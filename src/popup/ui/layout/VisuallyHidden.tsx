import type { ReactNode } from 'react'

/** Words for those who listen to the screen; others see them told by a picture or a place. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>
}
