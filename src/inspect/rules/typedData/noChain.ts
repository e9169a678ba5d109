import { typedDataChainId } from '../../../protocol/typedData/typedDataChainId.ts'
import type { TypedDataRule } from '../typedDataFacts.ts'

/** Typed data that is bound to no chain: its signature is good on all of them. */
export const noChain: TypedDataRule = {
  id: 'no-chain',
  level: 'caution',
  applies: ({ typed }) =>
    typedDataChainId(typed) === undefined
      ? {
          title: 'It is bound to no network',
          sentence:
            'The message does not say for which network it is, so the signature may be good on all of them.',
          evidence: `Its domain has: ${Object.keys(typed.domain).join(', ') || 'nothing'}`,
        }
      : undefined,
}
