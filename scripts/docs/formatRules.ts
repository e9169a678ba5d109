import { behindOthers } from '../../src/background/approvals/replacement.ts'
import { leaked } from '../../src/background/approvals/withAccountWarning.ts'
import { unconfirmedFee } from '../../src/background/approvals/withFeeWarning.ts'
import { bareRules } from '../../src/inspect/rules/bareRules.ts'
import type { RuleId } from '../../src/inspect/rules/ruleId.ts'
import {
  chainRules,
  delegationRules,
  listingRules,
  messageRules,
  originRules,
  siteRules,
  tokenRules,
  transactionRules,
  typedDataListRules,
  typedDataRules,
} from '../../src/inspect/rules/rules.ts'
import { ruleMeanings } from './ruleMeanings.ts'

type Listed = { readonly id: RuleId; readonly level: 'info' | 'caution' | 'danger' }

/** Every table of rules, by what it looks over. */
export const ruleTables: Readonly<Record<string, readonly Listed[]>> = {
  'A transaction': transactionRules,
  'Typed data': typedDataRules,
  'A list of values': typedDataListRules,
  'A message': messageRules,
  'A site that wants to connect': siteRules,
  'Whoever asks': originRules,
  'A site on a list': listingRules,
  'A network to be added': chainRules,
  'A token to be shown': tokenRules,
  'The contract that an account follows': delegationRules,
}

const CHECKED = 'What can be checked'

/** @returns `docs/rules.md`: every rule of the tables, its level, and what it looks for */
export function formatRules(): string {
  return [
    '# What requests are looked over for',
    'Made from the tables in `src/inspect/rules/rules.ts` by `npm run docs`; a test holds the two together. Each rule is a file of its own there. A `danger` has to be acknowledged before anything can be signed, and anew when it gets materially worse while one looks; a `caution` and an `info` are shown. The rules run on this machine, by what the chain says and by what the wallet brings along.',
    `${[...Object.keys(ruleTables), CHECKED].map((title) => `[${title}](#${title.toLowerCase().replaceAll(' ', '-')})`).join(' · ')}. Which forms of request are understood: [understood.md](understood.md).`,
    'Each of them as it is said of a request of the corpus: [by day](images/warnings-light.png), [by night](images/warnings-dark.png). `e2e/both/warnings.test.ts` takes these pictures anew, in each browser, into `.cache/warnings`.',
    ...Object.entries(ruleTables).flatMap(([title, rules]) => [`## ${title}`, formatTable(rules)]),
    `## ${CHECKED}`,
    'Every warning gives its evidence below its sentence: an address in full, a block, an amount, what was compared with what. These rules have nothing to add to their sentence:',
    [
      '| rule | why |',
      '|---|---|',
      ...Object.entries(bareRules).map(([id, why]) => `| \`${id}\` | ${why} |`),
    ].join('\n'),
    '## Said without a rule',
    `Three come of what the wallet knows itself: \`${leaked.risk}\` (${leaked.level}), where the words of the account were said to have leaked, \`${behindOthers.risk}\` (${behindOthers.level}), where a transaction is to be sped up or cancelled and one that was sent before it still waits, and \`${unconfirmedFee.risk}\` (${unconfirmedFee.level}), where the only node of a network asks more than 300 gwei for gas.`,
    '',
  ].join('\n\n')
}

function formatTable(rules: readonly Listed[]): string {
  const rows = rules.map(({ id, level }) => `| \`${id}\` | ${level} | ${ruleMeanings[id]} |`)
  return ['| rule | level | what it looks for |', '|---|---|---|', ...rows].join('\n')
}
