import type { SignatureExplanation } from '../protocol/explanation.ts'
import type { Origin } from '../protocol/ids.ts'
import { listTypedDataItems, parseTypedDataList } from '../protocol/typedData/parseTypedDataList.ts'
import { applyRules } from './rules/rule.ts'
import { originRules, typedDataListRules } from './rules/rules.ts'
import { sortWarnings } from './rules/sortWarnings.ts'
import { showFieldsInFull } from './signature/showInFull.ts'

/**
 * Explains a list of values that is to be signed (version 1 of `eth_signTypedData`): every value, and what such a
 * signature is not bound to.
 *
 * @throws WalletError (-32602) what `parseTypedDataList` throws, `messageTooLong` for a value that can't be shown in full
 */
export function explainTypedDataList({
  json,
  origin,
}: {
  readonly json: string
  readonly origin?: Origin
}): SignatureExplanation {
  const list = parseTypedDataList(json)
  const { fields, hidden } = showFieldsInFull(listTypedDataItems(list))
  const facts = { list, hidden, origin }
  return {
    title: 'Sign a list of values',
    sentences: [
      'You sign the values below with your account.',
      'It moves no money by itself and costs no fee. What it lets others do, only the values can tell.',
    ],
    domain: [],
    fields,
    permits: [],
    warnings: sortWarnings([...applyRules(typedDataListRules, facts), ...applyRules(originRules, facts)]),
  }
}
