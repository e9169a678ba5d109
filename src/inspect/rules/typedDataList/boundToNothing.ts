import type { TypedDataListRule } from '../typedDataListFacts.ts'

/** Any list of values: the old form names neither site nor contract nor chain. */
export const boundToNothing: TypedDataListRule = {
  id: 'bound-to-nothing',
  level: 'caution',
  applies: () => ({
    title: 'It is bound to no site and no network',
    sentence:
      'This is an old form of signing that names neither a site nor a contract nor a network. Whoever gets the signature may use it anywhere that takes it.',
    evidence: 'Version 1 of eth_signTypedData',
  }),
}
