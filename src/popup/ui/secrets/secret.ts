/**
 * A secret text that outlives one screen, kept as bytes beside React: what a component is given or remembers stays in
 * memory longer than anybody can tell, a text is never overwritten, bytes are.
 */
export type Secret = {
  /** @returns the text, to be used at once and held nowhere; empty when there is none */
  readonly read: () => string
  /** Takes another text in the place of the one before. */
  readonly write: (text: string) => void
  /** Overwrites it. */
  readonly clear: () => void
}

/** @returns a place for a secret, with nothing in it */
export function createSecret(): Secret {
  let bytes = new Uint8Array()
  const clear = () => {
    bytes.fill(0)
    bytes = new Uint8Array()
  }
  return {
    read: () => new TextDecoder().decode(bytes),
    write(text) {
      clear()
      bytes = new TextEncoder().encode(text)
    },
    clear,
  }
}
