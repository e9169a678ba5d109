import { type RefCallback, useState } from 'react'

/** A field whose text stands in the page's own box and nowhere else: React is told only whether there is one. */
export type SecretInput = {
  readonly filled: boolean
  /** @returns what stands in the box; empty while there is no box */
  readonly read: () => string
  /** Puts a text into the box, or keeps nothing of it while there is no box. */
  readonly write: (text: string) => void
  readonly clear: () => void
  /** For the box alone: ties it to this, and empties it when it leaves the page. */
  readonly attach: RefCallback<HTMLInputElement>
  /** For the box alone: something was typed. */
  readonly note: () => void
}

/**
 * A field for a secret. A box that React controls has its text in props, in state, and in the page's source as an
 * attribute; this one has it in none of them.
 *
 * @param options.initial what the box begins with, asked for when it appears
 */
export function useSecretInput({ initial }: { initial?: () => string } = {}): SecretInput {
  const [filled, setFilled] = useState(false)
  const [box] = useState(() => tieBox(setFilled, initial))
  return { ...box, filled }
}

function tieBox(setFilled: (filled: boolean) => void, initial: (() => string) | undefined) {
  let element: HTMLInputElement | null = null
  const note = () => setFilled(element !== null && element.value !== '')
  const write = (text: string) => {
    if (element) element.value = text
    note()
  }
  return {
    read: () => element?.value ?? '',
    write,
    clear: () => write(''),
    note,
    attach(appeared: HTMLInputElement | null) {
      element = appeared
      if (initial) write(initial())
      return () => {
        if (element) element.value = ''
        element = null
      }
    },
  }
}
