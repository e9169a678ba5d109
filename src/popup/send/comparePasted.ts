import { parseRecipient } from './parseRecipient.ts'

/** An address that was pasted and is not the one that was copied here: something changed the clipboard in between. */
export type SwappedPaste = {
  /** It looks like the one that was copied: that is no accident. */
  readonly lookalike: boolean
  readonly copied: string
  readonly pasted: string
}

/** Programs that swap addresses do it at once; a person who copied something else meanwhile took longer. */
const RECENT_MS = 120_000
/** Digits at either end by which people recognise an address. */
const GLANCED_DIGITS = 3

/**
 * Compares what is pasted as the recipient with the address that was copied last in this window.
 *
 * @returns what to warn of; undefined when they are one, or nothing was copied here lately
 */
export function comparePasted(
  pastedText: string,
  copiedLast: { readonly text: string; readonly ageMs: number } | undefined,
): SwappedPaste | undefined {
  const pasted = addressIn(pastedText)
  const copied = copiedLast && addressIn(copiedLast.text)
  if (!pasted || !copied || pasted === copied) return undefined
  const lookalike =
    pasted.slice(2, 2 + GLANCED_DIGITS) === copied.slice(2, 2 + GLANCED_DIGITS) &&
    pasted.slice(-GLANCED_DIGITS) === copied.slice(-GLANCED_DIGITS)
  return lookalike || copiedLast.ageMs < RECENT_MS ? { lookalike, copied, pasted } : undefined
}

function addressIn(text: string): string | undefined {
  const parsed = parseRecipient(text)
  return parsed.type === 'valid' ? parsed.address : undefined
}
