import { formatCodePoint } from '../../signature/showHidden.ts'
import type { TokenRule } from '../tokenFacts.ts'

/** Letters of more than one script in one symbol are how one letter is passed off as another (UTS 39). */
const LATIN = /\p{Script=Latin}/u
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/gu

/** A token whose symbol mixes scripts. */
export const strangeSymbol: TokenRule = {
  id: 'token-strange-symbol',
  level: 'caution',
  applies: ({ token: { symbol } }) => {
    const others = LATIN.test(symbol) ? symbol.match(OTHER) : null
    if (!others) return undefined
    return {
      title: 'Letters that only look familiar',
      sentence: `“${symbol}” mixes letters of different scripts. That is done to look like something else.`,
      evidence: [...new Set(others)].map((letter) => `${letter} is ${formatCodePoint(letter)}`).join(', '),
    }
  },
}
