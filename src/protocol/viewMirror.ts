import { VIEW_STORAGE_KEY } from './names.ts'
import type { View } from './view.ts'

/** The parts of the view that grow long. What is kept is written whole, so these are written when they change, and then only. */
const longParts = ['tokens', 'holdings', 'activity'] as const satisfies readonly (keyof View)[]
type LongPart = (typeof longParts)[number]

const keyOf = (part: LongPart) => `${VIEW_STORAGE_KEY}.${part}`

/** The keys of `storage.session` under which the long parts are. */
export const longViewKeys: readonly string[] = longParts.map(keyOf)

/**
 * @param changed the parts that are another than when the view was last written
 * @returns what is to be written into `storage.session`, by key
 */
export function toViewMirror(view: View, changed: readonly string[]): Record<string, unknown> {
  const { tokens, holdings, activity, ...rest } = view
  const long = { tokens, holdings, activity } satisfies Record<LongPart, unknown>
  const written = longParts.filter((part) => changed.includes(part)).map((part) => [keyOf(part), long[part]])
  return { [VIEW_STORAGE_KEY]: rest, ...Object.fromEntries(written) }
}

/** All of the view but its long parts: enough to say who asks, and for what. */
export type ShortView = Omit<View, LongPart>

/** @returns the view that was written, of what is kept under `longViewKeys` and of the rest; undefined if it isn't all there */
export function fromViewMirror(
  rest: ShortView | undefined,
  long: Readonly<Record<string, unknown>>,
): View | undefined {
  if (!rest || !longViewKeys.every((key) => key in long)) return undefined
  return { ...rest, ...Object.fromEntries(longParts.map((part) => [part, long[keyOf(part)]])) } as View
}
