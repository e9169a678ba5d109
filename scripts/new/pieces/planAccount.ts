import { addImport } from '../edit/addImport.ts'
import { addToList } from '../edit/addToList.ts'
import { assertCamel, toPascal, toWords } from '../names.ts'
import type { PlanPiece } from '../plan.ts'

const list = 'src/keyring/accounts/accountKinds.ts'

/** A kind of account: one file, and its lines in the list of kinds. */
export const planAccount: PlanPiece = (name) => {
  assertCamel(name)
  const path = `src/keyring/accounts/${name}.ts`
  const test = `test/keyring/accounts/${name}.test.ts`
  return {
    files: { [path]: kind(name), [test]: kindTest(name) },
    edits: [
      {
        path: list,
        change: (source) => {
          const imported = addImport(source, `import { ${name} } from './${name}.ts'`)
          return addToList(addToList(imported, 'Wallet', `walletOf(${name})`), 'accountKinds', name)
        },
      },
    ],
    next: `Say in ${path} what the vault keeps and where keys come from, and in ${test} what must hold; then give it a screen: npm run new -- screen onboarding/${name}.`,
  }
}

function kind(name: string): string {
  const secret = `${toPascal(name)}Secret`
  return `import * as v from 'valibot'
import { WalletError } from '../../protocol/errors.ts'
import type { AccountKind } from './kind.ts'

/** What the vault keeps for a wallet of this kind. */
const ${secret} = v.strictObject({})
type ${secret} = v.InferOutput<typeof ${secret}>

/** ${toWords(name)} accounts: say where their keys come from, and by which standard. */
export const ${name}: AccountKind<'${name}', ${secret}> = {
  kind: '${name}',
  secretSchema: ${secret},
  deriveAccounts: () => [],
  nextAccount: () => {
    throw new WalletError('invalidInput', 'This wallet cannot have another account.', {
      reason: 'noMoreAccounts',
    })
  },
  privateKey: () => {
    throw new WalletError('unauthorized', 'The key of this account is not here.', { reason: 'cannotSign' })
  },
}
`
}

function kindTest(name: string): string {
  return `import { expect, test } from 'vitest'
import { ${name} } from '../../../src/keyring/accounts/${name}.ts'

test('${toWords(name)} accounts come from what the vault keeps', () => {
  expect(${name}.deriveAccounts({}, { first: 0, count: 1 })).toHaveLength(1)
})
`
}
