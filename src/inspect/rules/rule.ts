import type { Warning } from '../../protocol/explanation.ts'
import type { bareRules } from './bareRules.ts'
import { markParts } from './markParts.ts'
import type { RuleId } from './ruleId.ts'
import { sortWarnings } from './sortWarnings.ts'

/** What a rule has to say when it applies, and what it goes by: facts that the sentence does not have, to be checked. */
export type RiskText = Pick<Warning, 'title' | 'sentence' | 'extent'> & { readonly evidence: string }
type BareText = Omit<RiskText, 'evidence'> & { readonly evidence?: never }
type BareId = keyof typeof bareRules

/**
 * One thing to look out for. `danger` asks for “I understand the risk” before anything can be signed. Each gives evidence,
 * or is listed with the reason why it has none.
 */
export type Rule<Facts> = RuleOf<Exclude<RuleId, BareId>, Facts, RiskText> | RuleOf<BareId, Facts, BareText>

type RuleOf<Id, Facts, Text> = {
  /** Stable: screens and tests know the warning by it. */
  readonly id: Id
  readonly level: Warning['level']
  /** @returns what to say; undefined when there is nothing to worry about */
  readonly applies: (facts: Facts) => Text | undefined
}

/** @returns a warning for each rule that applies, the worst first */
export function applyRules<Facts>(rules: readonly Rule<Facts>[], facts: Facts): Warning[] {
  const warnings = rules.flatMap(({ id, level, applies }) => {
    const text = applies(facts)
    if (!text) return []
    const { extent } = text
    const evidence = text.evidence && { evidence: cut(text.evidence, 300) }
    const [title, sentence] = [cut(text.title, 300), cut(text.sentence, 600)]
    return [{ risk: id, level, title, sentence, ...evidence, ...(extent && { extent }) }]
  })
  return markParts(sortWarnings(warnings))
}

function cut(text: string, length: number): string {
  return text.slice(0, length)
}
