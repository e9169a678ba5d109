/**
 * Goes to a screen. `replace` leaves no way back to the present one, where going back would make no sense.
 *
 * @param path as in `/settings/networks`
 */
export function navigate(path: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (replace) window.location.replace(`#${path}`)
  else window.location.hash = path
}
