import { addImport } from '../edit/addImport.ts'
import { addToList } from '../edit/addToList.ts'
import { assertCamel, toKebab, toWords } from '../names.ts'
import type { PlanPiece } from '../plan.ts'

const list = 'src/inspect/rules/rules.ts'

/** A thing to look out for in a transaction: one file, and one line in the table of rules. */
export const planRule: PlanPiece = (name) => {
  assertCamel(name)
  const path = `src/inspect/rules/transaction/${name}.ts`
  const test = `test/inspect/rules/${name}.test.ts`
  return {
    files: { [path]: rule(name), [test]: ruleTest(name) },
    edits: [
      {
        path: list,
        change: (source) =>
          addToList(
            addImport(source, `import { ${name} } from './transaction/${name}.ts'`),
            'transactionRules',
            name,
          ),
      },
    ],
    next: `Say in ${path} when it applies, how bad it is and what the person reads; put it where it belongs in ${list}, the worst first; and write its scenarios in ${test}, one where it fires and one where it must not.`,
  }
}

function rule(name: string): string {
  return `import type { TransactionRule } from '../transactionFacts.ts'

/** Say what this looks out for, and who is harmed by it. */
export const ${name}: TransactionRule = {
  id: '${toKebab(name)}',
  level: 'caution',
  applies: () => undefined,
}
`
}

function ruleTest(name: string): string {
  return `import { expect, test } from 'vitest'
import { devnet } from '../../../src/chains/networks/devnet.ts'
import { createRpc } from '../../../src/chains/rpc/createRpc.ts'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'

/** No node answers here. A rule that asks the chain has its scenarios in an integration test. */
const rpc = createRpc({
  chain: devnet,
  fetch: () => Promise.reject(new Error('There is no network')),
  sleep: async () => {},
})

test('${toWords(name)} is warned of', async () => {
  const from = '0x1111111111111111111111111111111111111111'
  const { warnings } = await explainTransaction({
    rpc,
    nowMs: 0,
    ownAddresses: [from],
    knownAddresses: new Set(),
    tokens: [],
    transaction: { from, to: '0x2222222222222222222222222222222222222222', value: toAmount(1n), data: '0x' },
  })
  expect(warnings.map(({ risk }) => risk)).toContain('${toKebab(name)}')
})
`
}
