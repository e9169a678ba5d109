import type { Intent, Simulation } from '../../protocol/explanation.ts'
import type { TransactionRequest } from '../../protocol/transaction.ts'
import type { DecodedCall } from '../decode/decodedCall.ts'
import type { Findings } from '../findings/findings.ts'
import type { SimulationOutcome } from '../simulate/outcome.ts'
import type { Rule } from './rule.ts'
import type { StepFacts } from './stepFacts.ts'

/** Everything that is known of a transaction when it is judged. */
export type TransactionFacts = StepFacts & {
  readonly transaction: TransactionRequest
  /** As its bytes say, then with names. */
  readonly decoded: DecodedCall
  readonly intent: Intent
  /** What trying it out showed, before and after anything had a name. */
  readonly outcome: SimulationOutcome
  readonly simulation: Simulation
  /** What else was looked up. */
  readonly findings: Findings
}

export type TransactionRule = Rule<TransactionFacts>
