// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { Differences } from '../../../src/popup/activity/Differences.tsx'
import { describeExcess } from '../../../src/popup/activity/describeExcess.ts'
import type { Party } from '../../../src/protocol/explanation.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import type { ExcessAllowance } from '../../../src/protocol/promised.ts'
import { clearScreen, findByName, getByName, renderScreen } from '../approve/support/renderScreen.ts'
import { eth, stranger, usdc } from '../approve/support/sampleView.ts'
import { sampleActivity } from './support/sampleActivity.ts'

afterEach(clearScreen)

const spender: Party = { address: stranger, name: 'Uniswap' }
const excess = (change: Partial<ExcessAllowance> = {}): ExcessAllowance => ({
  ...{ asset: usdc, spender, amount: toAmount(9_000_000n), unlimited: false, promised: toAmount(0n) },
  ...change,
})
const item = { ...eth, type: 'erc721', symbol: 'PANE', decimals: 0 } as const
const say = (...excessAllowances: ExcessAllowance[]) => describeExcess({ excessAllowances })

describe('what others may take beyond what was said', () => {
  it('is said of each kind in a sentence', () => {
    expect(
      say(
        excess(),
        excess({ unlimited: true, promised: toAmount(5_000_000n) }),
        excess({ throughPermit2: true }),
        excess({ asset: { ...item, tokenId: toAmount(3n) }, amount: toAmount(1n) }),
        excess({ asset: item, amount: toAmount(2n ** 256n - 1n), unlimited: true }),
      ),
    ).toEqual([
      'Uniswap may take up to 9 USDC. The request did not say so.',
      'Uniswap may take all your USDC. The request said 5 USDC.',
      'Uniswap may take up to 9 USDC through Permit2. The request did not say so.',
      'Uniswap may take PANE #3. The request did not say so.',
      'Uniswap may take every PANE you own. The request did not say so.',
    ])
    const amounts = { amount: toAmount(5_000_000n), promised: toAmount(5_000_000n), throughPermit2: true }
    const [april, may] = ['2030-04-02T12:00', '2030-05-04T12:00'].map((time) => new Date(time).getTime())
    const longer = { ...amounts, ...(april && { promisedEndsAtMs: april }) }
    const [until, forEver] = say(excess({ ...longer, endsAtMs: may }), excess(longer))
    expect(until).toMatch(
      /^Uniswap may take up to 5 USDC through Permit2 until .*May.* The request said 5 USDC until .*Apr/,
    )
    expect(forEver).toMatch(/ through Permit2, without an end\. The request said 5 USDC until .*Apr/)
    expect(describeExcess({ unsaidDelegate: spender })).toEqual([
      'Uniswap rules your whole account. The request did not say so.',
    ])
  })

  it('stands beside the differences of balances, one tap away from being taken back', async () => {
    const row = sampleActivity({ received: [], excessAllowances: [excess()] })
    const screen = await renderScreen(<Differences activity={row} />)
    expect(screen.textContent).toContain('Uniswap may take up to 9 USDC')
    const link = getByName<HTMLAnchorElement>('a', 'Take it back in “Allowances”')
    expect(link.hash).toBe('#/allowances')
  })

  it('is not said before the receipt, nor where there is nothing to say', async () => {
    const waiting = sampleActivity({ state: 'pending', excessAllowances: [excess()] })
    expect((await renderScreen(<Differences activity={waiting} />)).textContent).toBe('')
    const kept = sampleActivity({ received: [], promisedAllowances: [{ key: 'a b', amount: toAmount(1n) }] })
    expect((await renderScreen(<Differences activity={kept} />)).textContent).toBe('')
    expect(findByName('a', 'Take it back in “Allowances”')).toBeUndefined()
  })
})
