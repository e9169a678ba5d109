/** A phrase that may be shown: the words are behind a function, so that no state of a screen holds them. */
export type KeptPhrase = {
  readonly getWords: () => readonly string[]
  readonly wordCount: number
  readonly hasPassphrase: boolean
}
