import { expect, it } from 'vitest'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import { createContext, createRequest, usdc } from '../support/stubContext.ts'
import { depositOf, describeVault, setOf, sourceOf, vault } from './support/descriptors.ts'

function explain(descriptor: object) {
  const descriptors = sourceOf(setOf(descriptor))
  const transaction = createRequest({ to: vault, data: depositOf(usdc) })
  return explainTransaction({ ...createContext({ descriptors }), transaction })
}

it('a call that the wallet does not know is told in its contract’s words, as theirs', async () => {
  const { sentences, description, intent } = await explain(describeVault({}))
  expect(intent.type).toBe('call')
  expect(description?.status).toBe('fits')
  expect(sentences).toContain('Example Vaults calls this “Deposit”. The wallet can’t check those words.')
})

it('a call that is not what its contract describes is said not to be', async () => {
  const format = { fields: [{ path: 'until', label: 'X', visible: { mustMatch: [7] } }] }
  const { sentences } = await explain(describeVault({ format }))
  expect(sentences).toContain(
    'Example Vaults has published what its requests look like, and this one does not match.',
  )
})
