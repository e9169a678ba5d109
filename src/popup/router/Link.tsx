import type { ComponentProps } from 'react'

/** A link to another screen; `to` as in `/settings`. */
export function Link({ to, children, ...rest }: Omit<ComponentProps<'a'>, 'href'> & { readonly to: string }) {
  return (
    <a {...rest} href={`#${to}`}>
      {children}
    </a>
  )
}
