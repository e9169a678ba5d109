/** The parts of a path that a screen needs, by their names: `{ chainId: 'eip155:1' }`. */
export type PathParams = Readonly<Record<string, string>>

/**
 * Compares a path with a pattern such as `/settings/networks/:chainId`.
 *
 * @returns the named parts, decoded; undefined when the path is another one
 */
export function matchPath(pattern: string, path: string): PathParams | undefined {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? ''
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = decode(value)
    else if (part !== value) return undefined
  }
  return params
}

/** What is badly encoded stays as it is: no address of a page may break the page. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
