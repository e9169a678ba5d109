import { addImport } from '../edit/addImport.ts'
import { addToList } from '../edit/addToList.ts'
import { assertCamel, toKebab, toPascal, toWords } from '../names.ts'
import type { PlanPiece } from '../plan.ts'

const list = 'src/inspect/rules/rules.ts'
const ids = 'src/inspect/rules/ruleId.ts'
const meanings = 'scripts/docs/ruleMeanings.ts'
const subjects = ['transaction', 'message', 'typedData', 'origin', 'site', 'chain', 'token']

/** Something to look out for: one file, and one line in the table of rules. `message/tooOld` is a rule for messages. */
export const planRule: PlanPiece = (given) => {
  const [subject = '', name = ''] = given.includes('/') ? given.split('/') : ['transaction', given]
  assertCamel(name)
  if (!subjects.includes(subject)) {
    throw new RangeError(`"${subject}" is nothing that rules are about: ${subjects.join(', ')}`)
  }
  const path = `src/inspect/rules/${subject}/${name}.ts`
  const test = `test/inspect/rules/${name}.test.ts`
  return {
    files: {
      [path]: rule(subject, name),
      [test]: subject === 'transaction' ? transactionTest(name) : otherTest(subject, name),
    },
    edits: [
      {
        path: list,
        change: (source) => {
          const imported = addImport(source, `import { ${name} } from './${subject}/${name}.ts'`)
          return addToList(imported, `${subject}Rules`, name)
        },
      },
      { path: ids, change: (source) => addToList(source, 'ruleIds', `'${toKebab(name)}'`) },
      {
        path: meanings,
        change: (source) =>
          addToList(source, 'ruleMeanings', `'${toKebab(name)}': 'Say what it looks for, in a sentence.'`),
      },
    ],
    next: `Say in ${path} when it applies, how bad it is, what the person reads and by which facts it can be checked; put it where it belongs in ${list}, the worst first; say in ${meanings} what it looks for, and run npm run docs; and write its scenarios in ${test}, one where it fires and one where it must not.`,
  }
}

function rule(subject: string, name: string): string {
  const type = `${toPascal(subject)}Rule`
  return `import type { ${type} } from '../${subject}Facts.ts'

/** Say what this looks out for, and who is harmed by it. */
export const ${name}: ${type} = {
  id: '${toKebab(name)}',
  level: 'caution',
  applies: () => undefined,
}
`
}

function transactionTest(name: string): string {
  return `import { expect, test } from 'vitest'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import { createContext, createRequest, stranger } from '../support/stubContext.ts'

test('${toWords(name)} is warned of', async () => {
  const transaction = createRequest({ to: stranger, value: 1n })
  const { warnings } = await explainTransaction({ ...createContext(), transaction })
  expect(warnings.map(({ risk }) => risk)).toContain('${toKebab(name)}')
})
`
}

function otherTest(subject: string, name: string): string {
  const type = `${toPascal(subject)}Facts`
  return `import { expect, test } from 'vitest'
import { ${name} } from '../../../src/inspect/rules/${subject}/${name}.ts'
import type { ${type} } from '../../../src/inspect/rules/${subject}Facts.ts'

test('${toWords(name)} is warned of', () => {
  const facts = {} as ${type}
  expect(${name}.applies(facts)).toBeDefined()
})
`
}
