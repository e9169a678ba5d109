import { type Canary, createSecretFinder } from './findSecrets.ts'

/** What must be found nowhere, as it comes up. */
export type Canaries = {
  /** From now on these must be found nowhere either. */
  readonly add: (more: Partial<Canary>) => void
  /** @returns the names of those that a text holds */
  readonly find: (text: string) => string[]
}

/** Begins a collection of secrets to search for. */
export function collectCanaries(first: Canary): Canaries {
  let canary = first
  let find = createSecretFinder(canary)
  return {
    add({ phrases = [], texts, wordRows, keys }) {
      canary = {
        phrases: [...canary.phrases, ...phrases],
        texts: { ...canary.texts, ...texts },
        wordRows: { ...canary.wordRows, ...wordRows },
        keys: { ...canary.keys, ...keys },
      }
      find = createSecretFinder(canary)
    },
    find: (text) => find(text),
  }
}
