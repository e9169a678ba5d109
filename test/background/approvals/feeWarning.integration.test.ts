import { afterEach, expect, it } from 'vitest'
import type { Warning } from '../../../src/protocol/explanation.ts'
import { startOwnChain } from '../support/ownChain.ts'

const RECIPIENT = `0x${'5e'.repeat(20)}`

let chain: Awaited<ReturnType<typeof startOwnChain>> | undefined
afterEach(() => chain?.stop())

/** @returns what a transfer is warned of, on a chain of one node that asks so much for gas */
async function readWarnings(baseFeeGwei: number): Promise<readonly Warning[]> {
  chain = await startOwnChain(['--block-base-fee-per-gas', `${baseFeeGwei}000000000`])
  const { page, screen, from } = await chain.connect()
  page.ask('eth_sendTransaction', [{ from, to: RECIPIENT, value: '0x1' }]).catch(() => {})
  const { id, review, reviewProblem } = await screen.nextApproval()
  await screen.run('reject', { approvalId: id })
  if (!review || !('explanation' in review)) throw new Error(reviewProblem)
  return review.explanation.warnings
}

it('a fee that one node names and nobody confirms is warned of above 300 gwei (C4)', async () => {
  const warning = (await readWarnings(400)).find(({ risk }) => risk === 'fee-unconfirmed')
  expect(warning?.evidence).toMatch(/^40\d(\.\d+)? gwei, says 127\.0\.0\.1/)
})

it('and not below', async () => {
  expect((await readWarnings(200)).map(({ risk }) => risk)).not.toContain('fee-unconfirmed')
})
