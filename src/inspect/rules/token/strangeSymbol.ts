import { formatCodePoint } from '../../signature/showHidden.ts'
import type { TokenRule } from '../tokenFacts.ts'

/** Letters of more than one script in one symbol are how one letter is passed off as another (UTS 39). */
const LATIN = /\p{Script=Latin}/u
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/gu

/** How tokens that are handed out unasked lead people to a site: by an address where their symbol should be. */
const ADDRESS =
  /https?:|www\.|t\.me|[\p{L}\p{N}-]+\.(com|org|net|io|app|xyz|site|online|top|finance|claims?|pro|gg|link|live|vip|info|events?|lat|network)\b/iu
const LINK = /https?:|www\.|t\.me/i
/** Or by telling them what to do; a symbol of four words is none. */
const TALK = /\b(claim|visit|airdrop|voucher)\b|(\S+\s+){3}\S/i

/** A token whose symbol mixes scripts, or is an address of the web or a sentence. */
export const strangeSymbol: TokenRule = {
  id: 'token-strange-symbol',
  level: 'caution',
  applies: ({ token: { symbol, name } }) => {
    if (ADDRESS.test(symbol) || LINK.test(name) || TALK.test(symbol)) {
      return {
        title: 'Its name is an invitation',
        sentence: `“${symbol}” is no name but an invitation. Such tokens are handed out to lead people to sites that steal.`,
        evidence: `Symbol: ${symbol}. Name: ${name}.`,
      }
    }
    const others = LATIN.test(symbol) ? symbol.match(OTHER) : null
    if (!others) return undefined
    return {
      title: 'Letters that only look familiar',
      sentence: `“${symbol}” mixes letters of different scripts. That is done to look like something else.`,
      evidence: [...new Set(others)].map((letter) => `${letter} is ${formatCodePoint(letter)}`).join(', '),
    }
  },
}
