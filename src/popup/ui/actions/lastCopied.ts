let last: { readonly text: string; readonly atMs: number } | undefined

/** Remembers what a copy button of this window copied last: no secret, for none of those copies one. */
export function noteCopied(text: string): void {
  last = { text, atMs: Date.now() }
}

/** @returns what was copied last, and how long ago, in ms; undefined when nothing was */
export function getLastCopied(): { readonly text: string; readonly ageMs: number } | undefined {
  return last && { text: last.text, ageMs: Date.now() - last.atMs }
}
