import { afterAll, beforeAll } from 'vitest'

type Writable<Parts> = { -readonly [Part in keyof Parts]: Parts[Part] }
type End = () => Promise<void>

/**
 * Begins a file of tests with what they share: it is there when the first of them begins, and gone after the last.
 *
 * @param begin fills in the parts, and names what ends each as soon as it is there; the last one ends first
 */
export function beginShared<Parts extends object>(
  begin: (parts: Writable<Parts>, atEnd: (end: End) => void) => Promise<void>,
): Parts {
  const shared = {} as Writable<Parts>
  const ends: End[] = []
  beforeAll(() => begin(shared, (end) => ends.unshift(end)))
  afterAll(async () => {
    for (const end of ends) await end()
  })
  return shared
}
