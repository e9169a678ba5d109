import { encodeFunctionData, erc20Abi } from 'viem'
import { describe, expect, inject, it } from 'vitest'
import { approve, me, openBatchSite } from '../batches/support/batchSite.ts'

const { usdc } = inject('deployments')
const transfer = {
  from: me,
  to: usdc,
  data: encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [`0x${'5e'.repeat(20)}`, 1n] }),
}

async function review(call: object) {
  const { page, screen } = await openBatchSite()
  page.send('eth_sendTransaction', [call])
  const approval = await screen.nextApproval()
  if (approval.kind !== 'transaction' || !approval.review) throw new Error('It was worked out')
  return approval.review
}

describe('the gas limit of a transaction', () => {
  it('is at least a fifth above what trying it out took', async () => {
    const { gasLimit, explanation } = await review({ from: me, ...approve })
    const { simulation } = explanation
    if (simulation.status !== 'succeeded') throw new Error('It was tried out')
    expect(Number(gasLimit)).toBeGreaterThanOrEqual(Math.floor(Number(simulation.gasUsed) * 1.2))
  })

  it('stays as a site wants it, with a warning where that is too little', async () => {
    const { gasLimit, explanation } = await review({ ...transfer, gas: '0x7530' })
    expect(gasLimit).toBe('30000')
    expect(explanation.warnings.map(({ risk }) => risk)).toContain('gas-too-low')
  })

  it('is not warned of where it is enough', async () => {
    const { gasLimit, explanation } = await review({ ...transfer, gas: '0x186a0' })
    expect(gasLimit).toBe('100000')
    expect(explanation.warnings.map(({ risk }) => risk)).not.toContain('gas-too-low')
  })
})
