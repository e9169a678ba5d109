/**
 * Adds an entry at the end of a list or an object that a constant is set to, or of the first list in its call:
 * `const a = [x]`, `const a = { x }`, `const a = v.variant('kind', [x])`.
 *
 * @param name of the constant, type or field that stands before the list
 * @throws RangeError if the source has no such list
 */
export function addToList(source: string, name: string, entry: string): string {
  const declaration = new RegExp(`\\b(?:const|type)\\s+${name}\\b[^=]*=`).exec(source)
  if (!declaration) throw new RangeError(`There is no list named ${name}`)
  const start = declaration.index + declaration[0].length
  const open = start + source.slice(start).search(/[[{]/)
  const close = findEnd(source, open)
  const before = source.slice(0, close).trimEnd()
  const comma = /[[{,]$/.test(before) ? '' : ','
  return `${before}${comma}\n${entry},\n${source.slice(close)}`
}

const pairs: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' }
/** Text and comments, in which brackets mean nothing. */
const opaque = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//y

/** @returns where the bracket that opens at `open` is closed */
function findEnd(source: string, open: number): number {
  const waiting: string[] = []
  for (let at = open; at < source.length; at++) {
    opaque.lastIndex = at
    const skipped = opaque.exec(source)
    if (skipped) {
      at += skipped[0].length - 1
      continue
    }
    const character = source.charAt(at)
    const closing = pairs[character]
    if (closing) waiting.push(closing)
    else if (character === waiting.at(-1)) waiting.pop()
    if (waiting.length === 0) return at
  }
  throw new RangeError('A bracket is never closed')
}
