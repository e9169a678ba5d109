// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ApprovalView } from '../../../../src/popup/approve/ApprovalView.tsx'
import { replaceView } from '../../../../src/popup/wallet/walletStore.ts'
import type { Intent, LendingAct } from '../../../../src/protocol/explanation.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import { clearScreen, renderScreen } from '../support/renderScreen.ts'
import { swapExplanation, transactionApproval } from '../support/sampleApprovals.ts'
import { router, sampleView, stranger, usdc } from '../support/sampleView.ts'
import { stubBackground } from '../support/stubBackground.ts'

stubBackground()
beforeEach(() => replaceView(sampleView))
afterEach(clearScreen)

const aave = { address: router, name: 'Aave', kind: 'contract' } as const
const debt = { ...usdc, symbol: 'variableDebtUSDC', id: `${usdc.id}1` as typeof usdc.id }

/** What the screen says of something done at a market that lends, where 5 of the debt are more or less. */
async function show(
  act: LendingAct,
  owed: bigint,
  market: Extract<Intent, { type: 'lend' }>['market'] = aave,
) {
  const { simulation } = swapExplanation
  if (simulation.status !== 'succeeded') throw new Error('The sample goes through')
  const balanceChanges = [{ asset: debt, amount: toAmount(owed), owed: true }]
  const intent = { type: 'lend', market, act } as const
  const explanation = { ...swapExplanation, intent, simulation: { ...simulation, balanceChanges } }
  const place = { onDeciding: () => undefined, onSettled: () => undefined }
  const approval = transactionApproval(explanation)
  return (await renderScreen(<ApprovalView approval={approval} place={place} />)).textContent ?? ''
}

const money = (
  action: 'borrow' | 'repay' | 'supply',
  account: Extract<LendingAct, { account: unknown }>['account'],
) => ({ action, asset: usdc, amount: toAmount(5_000_000n), all: false, account }) as const
const own = { address: stranger, kind: 'own' } as const

describe('what is lent and borrowed', () => {
  it('more of a debt is owed, and not received; less of it is not paid', async () => {
    const borrowed = await show(money('borrow', own), 5_000_000n)
    expect(borrowed).toContain('You owe more')
    expect(borrowed).not.toContain('You receive +')
    const repaid = await show(money('repay', own), -5_000_000n)
    expect(repaid).toContain('You owe less')
    expect(repaid).not.toContain('You pay −')
  })

  it('has a debt that grows in the colour of what goes out, and one that shrinks in that of what comes in', async () => {
    const colourOf = () =>
      document.querySelector('[aria-label="Balance changes"] li > span + span')?.className
    await show(money('borrow', own), 5_000_000n)
    expect(colourOf()).toMatch(/\bout|_out/)
    await show(money('repay', own), -5_000_000n)
    expect(colourOf()).toMatch(/\bin|_in/)
  })

  it('names in full whoever else it is for, and who may borrow', async () => {
    expect(await show(money('supply', { address: stranger }), 5n)).toMatch(/For0x91Ab/i)
    const letBorrow = {
      action: 'letBorrow',
      asset: debt,
      amount: toAmount(5n),
      unlimited: false,
      borrower: { address: stranger },
    } as const
    expect(await show(letBorrow, 5n)).toMatch(/Who may borrow0x91Ab/i)
  })

  it('names in full a market that nobody knows', async () => {
    expect(await show(money('borrow', own), 5n, { address: stranger })).toMatch(/Lent by0x91Ab/i)
    expect(await show(money('borrow', own), 5n)).not.toContain('Lent by')
  })
})
