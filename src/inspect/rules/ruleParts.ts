import type { RuleId } from './ruleId.ts'

/**
 * Rules that say more of the same than others do: of a spender, a permit for an address that was never used says all that one
 * for an account without code says, and that says all of one for somebody unknown. Where both go by the same evidence, what
 * the narrower one says is shown as a part of the wider one. A part is never graver, and each has all the parts of its parts.
 */
export const ruleParts: Partial<Record<RuleId, readonly RuleId[]>> = {
  'permit-to-fresh-account': ['permit-to-account', 'permit-to-stranger', 'permit'],
  'permit-to-account': ['permit-to-stranger', 'permit'],
  'permit-to-stranger': ['permit'],
  'permit-unlimited': ['permit'],
  'allowance-to-account': ['unlimited-to-stranger', 'unlimited-allowance'],
  'unlimited-to-stranger': ['unlimited-allowance'],
}
