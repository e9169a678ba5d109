import { commonWords } from './commonPasswords.ts'

export type PasswordEstimate = {
  /** 0: guessed at once · 1: within hours · 2: with effort · 3: hardly · 4: not in a lifetime. */
  readonly score: 0 | 1 | 2 | 3 | 4
  /** One sentence on how to do better; empty when there is nothing to better. */
  readonly hint: string
}

/** Bits of guessing that each score begins with, in the face of Argon2id. */
const scoreBits = [20, 32, 44, 60] as const
const COMMON_WORD_BITS = 8
/** What a common word adds when it was there before. */
const REPEATED_WORD_BITS = 1
/** What one more character adds when it only goes on from the last: `aaa`, `abc`, `321`. */
const RUN_BITS = 0.7

/**
 * Estimates how hard a password is to guess, by what it is made of: common words, runs and repeats count
 * for little, other characters for the size of the alphabet they come from. A rough guide, not a proof.
 */
export function estimatePassword(password: string): PasswordEstimate {
  const text = password.normalize('NFKC')
  const { rest, wordBits } = takeOutCommonWords(text)
  const bits = wordBits + restBits(rest)
  const score = scoreBits.filter((threshold) => bits >= threshold).length as PasswordEstimate['score']
  return { score, hint: score === 4 ? '' : chooseHint(text, rest, wordBits > 0) }
}

function takeOutCommonWords(text: string): { rest: string; wordBits: number } {
  let rest = text
  let wordBits = 0
  for (const word of commonWords) {
    let worth = COMMON_WORD_BITS
    rest = rest.replaceAll(new RegExp(word, 'gi'), () => {
      wordBits += worth
      worth = REPEATED_WORD_BITS
      return ''
    })
  }
  return { rest, wordBits }
}

function restBits(rest: string): number {
  const characters = [...rest]
  const bitsEach = Math.log2(alphabetSize(rest))
  const bits = characters.reduce(
    (sum, character, index) => sum + (isRun(characters[index - 1], character) ? RUN_BITS : bitsEach),
    0,
  )
  // A few characters over and over are worth what they are worth once, and a little for the pattern.
  const distinctShare =
    characters.length === 0 ? 1 : Math.min(1, (2 * new Set(characters).size) / characters.length)
  return bits * distinctShare
}

function isRun(previous: string | undefined, character: string): boolean {
  if (previous === undefined) return false
  return Math.abs((previous.codePointAt(0) ?? 0) - (character.codePointAt(0) ?? 0)) <= 1
}

function alphabetSize(text: string): number {
  const alphabets: readonly [RegExp, number][] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/[0-9]/, 10],
    [/[ -/:-@[-`{-~]/, 33],
    [/[^ -~]/, 100],
  ]
  return alphabets.reduce((size, [pattern, letters]) => size + (pattern.test(text) ? letters : 0), 1)
}

function chooseHint(text: string, rest: string, hasCommonWord: boolean): string {
  if ([...text].length < 8) return 'Use at least 12 characters; four unrelated words are easy to remember.'
  if (hasCommonWord) return 'Leave out words and names that everybody uses.'
  if (new Set(rest).size < 6) return 'Avoid repeats and sequences such as aaa or 1234.'
  return 'Add another word or two: length helps most.'
}
