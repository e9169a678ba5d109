// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ApprovalView } from '../../../../src/popup/approve/ApprovalView.tsx'
import { computeFeeCost } from '../../../../src/popup/approve/fees/computeFeeCost.ts'
import { replaceView } from '../../../../src/popup/wallet/walletStore.ts'
import type { CallsReview } from '../../../../src/protocol/batch.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import { clearScreen, perform, renderScreen } from '../support/renderScreen.ts'
import { sampleApprovals } from '../support/sampleApprovals.ts'
import { sampleView } from '../support/sampleView.ts'
import { stubBackground } from '../support/stubBackground.ts'

stubBackground()
beforeEach(() => replaceView(sampleView))
afterEach(clearScreen)

async function show(change: Partial<CallsReview> = {}) {
  const { calls } = sampleApprovals
  if (!calls.review) throw new Error('It is worked out')
  const approval = { ...calls, review: { ...calls.review, ...change } }
  const place = { onDeciding: () => {}, onSettled: () => {} }
  await renderScreen(<ApprovalView approval={approval} place={place} />)
  return document.body.textContent ?? ''
}

describe('the review of a batch', () => {
  it('says every call in its order, the upgrade, how it ends, and that it is all or nothing', async () => {
    const text = await show()
    const steps = [...document.querySelectorAll('ol[aria-label="What it does, in order"] > li')]
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Let Uniswap move all USDC'),
      expect.stringContaining('Swap 1,000 USDC for WETH'),
    ])
    expect(text).toContain('All of it happens in one transaction, or nothing does.')
    const statement = document.querySelector('h1 + p')?.textContent
    expect(statement).toContain('follows the code of Simple7702Account, until you end it')
    expect(text).toContain('starts to follow the code of Simple7702Account on Ethereum')
    expect(text).toMatch(/You end it at any time in Accounts, .*, Delegation/)
  })

  it('says what the other way means once it is chosen: no upgrade, and where it stops', async () => {
    await show()
    await perform(() => document.querySelector<HTMLInputElement>('input[value="apart"]')?.click())
    const text = document.body.textContent
    expect(text).toContain('The wallet sends 2 transactions, one after the other.')
    expect(text).not.toContain('Your account is upgraded')
    expect(text).not.toContain('Simple7702Account')
    expect(text).toContain('Unlimited USDC')
  })

  it('names what a rollup takes for the data of each way, and reckons with it', async () => {
    const { together, apart, fees } = sampleApprovals.calls.review ?? {}
    if (!together || !apart || !fees) throw new Error('It can be done in both ways')
    const ways = {
      together: { ...together, dataFee: toAmount(2_000_000_000_000_000n) },
      apart: { ...apart, dataFee: toAmount(3_000_000_000_000_000n) },
    }
    expect(await show(ways)).toContain('Beside it, for the network beneathabout 0.002 ETH')
    await perform(() => document.querySelector<HTMLInputElement>('input[value="apart"]')?.click())
    expect(document.body.textContent).toContain('Beside it, for the network beneathabout 0.003 ETH')
    await clearScreen()
    // Enough for the network fee alone, and a little more.
    const { atMost } = computeFeeCost(fees.normal.fee, { gasLimit: BigInt(together.gasLimit) })
    const balance = toAmount(atMost + 1_000_000_000_000_000n)
    expect(await show({ together: ways.together, apart: undefined, balance })).toMatch(/0\.001 ETH more/)
    expect(await show({ together, apart: undefined, balance })).not.toContain('ETH more')
  })

  it('offers no choice where there is none, and starts with the way that works', async () => {
    await show({ apart: undefined })
    expect(document.querySelector('input[name="way"]')).toBeNull()
    await clearScreen()
    const { together } = sampleApprovals.calls.review ?? {}
    await show({ together: together && { ...together, blocked: 'It would fail.' } })
    expect(document.querySelector<HTMLInputElement>('input[value="apart"]')?.checked).toBe(true)
  })
})
