/**
 * Looks for a text in everything that React remembers of the page: props and state of what is drawn and of what was
 * drawn before, its queues, its lists of what to delete. Closures are not seen; the browser's own test sees them.
 *
 * @returns the paths to where it is, empty when it is nowhere
 */
export function findInReact(text: string): string[] {
  const found: string[] = []
  const seen = new Set<unknown>()
  const waiting: [unknown, string][] = listRoots()
  if (waiting.length === 0) throw new Error('React has drawn nothing on this page')
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, path] = next
    if (typeof value === 'string' && value.includes(text)) found.push(path)
    if (typeof value !== 'object' || value === null || seen.has(value) || value instanceof Node) continue
    seen.add(value)
    for (const [key, part] of listParts(value)) waiting.push([part, `${path}.${key}`])
  }
  return found
}

function listRoots(): [unknown, string][] {
  return [...document.body.children].flatMap((element) =>
    Object.entries(element)
      .filter(([key]) => key.startsWith('__react'))
      .map(([key, root]): [unknown, string] => [root, key.split('$')[0] ?? key]),
  )
}

function listParts(value: object): [string, unknown][] {
  if (value instanceof Map) return [...value].map(([key, part]) => [String(key), part])
  if (value instanceof Set) return [...value].map((part, i) => [String(i), part])
  return Reflect.ownKeys(value).map((key) => [
    String(key),
    Reflect.getOwnPropertyDescriptor(value, key)?.value,
  ])
}
