import type { RuleId } from '../../../src/inspect/rules/ruleId.ts'

/** Rules that no scenario of the corpus raises, and why: what they are about is not to be had on a devnet. */
export const unraised = {
  'follows-stranger': 'Looked for by the approval of a batch, which has a test of its own on the devnet.',
  'phishing-origin': 'Looked for by the background, in the list that is shipped: no chain knows of it.',
} as const satisfies Partial<Record<RuleId, string>>
