import type { RuleId } from './ruleId.ts'

/**
 * Rules that give no evidence, and why: their sentence has all that there is to check. Every other rule gives some, by
 * its type. Read by types, tests and docs alone.
 */
export const bareRules = {
  'chain-odd-decimals': 'The site says the symbol and the number, and both are in the sentence.',
  'http-origin': 'The sentence has the address in full, and the address is what is wrong with it.',
  'punycode-origin': 'The sentence has the name as it is sent; as it is shown, it would only mislead.',
  'several-wallets': 'The page can tell how many there are and no more, and the sentence has their number.',
  'simulation-unavailable': 'Nothing was found out, and the sentence says why.',
} as const satisfies Partial<Record<RuleId, string>>
