// @vitest-environment happy-dom
import '../support/inEnglish.ts'
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SwapScreen } from '../../../src/popup/swap/SwapScreen.tsx'
import '../../../src/popup/wallet/parseResult.ts'
import { patchView, replaceView } from '../../../src/popup/wallet/walletStore.ts'
import type { Activity } from '../../../src/protocol/transaction.ts'
import { clearScreen, fill, getByName, perform, renderScreen } from '../approve/support/renderScreen.ts'
import {
  approveExplanation,
  sampleFees,
  sampleHash,
  sampleId,
  transactionApproval,
} from '../approve/support/sampleApprovals.ts'
import { eth, ethereum, mainAccount, sampleNowMs, usdc, weth } from '../approve/support/sampleView.ts'
import { stubBackground } from '../approve/support/stubBackground.ts'
import { samplePlan, swapView, v2Quote, v3Quote } from './support/sampleSwap.ts'

const background = stubBackground()
const own = { requester: { type: 'wallet' as const } }
const allow = transactionApproval(
  { ...approveExplanation, title: 'Let Uniswap move 1,000 USDC', warnings: [] },
  { ...own, id: sampleId(50) },
)
const swap = transactionApproval(undefined, { ...own, id: sampleId(51), snapshotHash: sampleHash(51) })

/** What the next proposals are for; the last one stays. */
let steps: ('allow' | 'swap')[]

beforeEach(async () => {
  vi.useFakeTimers()
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  background.sent.length = 0
  steps = ['allow', 'swap']
  background.answers = {
    estimateSend: () => ({ maximum: '3200000000', fees: sampleFees, gasLimit: '21000' }),
    quoteSwap: () => ({ quotes: [v3Quote, v2Quote] }),
    proposeSwap: () => {
      const step = steps.shift() ?? 'swap'
      const approval = step === 'allow' ? allow : swap
      patchView({ approvals: [approval] })
      return { approvalId: approval.id, step }
    },
    approve: () => {
      patchView({ approvals: [] })
      return { hash: sampleHash(7) }
    },
  }
  replaceView(swapView)
  await renderScreen(<SwapScreen />)
})

afterEach(async () => {
  await clearScreen()
  vi.useRealTimers()
})

describe('the form of the swap screen', () => {
  it('asks the exchanges once the amount has settled, and shows their offers with the worst case first', async () => {
    await fillIn()
    expect(sent('quoteSwap')).toEqual([samplePlan.request])
    const [best, other] = offers()
    expect(best?.textContent).toMatch(/^At least 0.331335 WETH about 0.333 WETH on Uniswap V3/)
    expect(other?.textContent).toMatch(/^At least 0.32835 WETH.*Uniswap V2.*price impact 1.3%/)
    expect(best?.querySelector('input')?.checked).toBe(true)
    expect(document.body.textContent).toContain('first you let Uniswap V3 move 1,000 USDC')
  })

  it('asks again every 15 seconds, for as long as the form is open', async () => {
    await fillIn()
    await pass(15_000)
    expect(sent('quoteSwap')).toHaveLength(2)
    await click('Review')
    await pass(60_000)
    expect(sent('quoteSwap')).toHaveLength(2)
  })

  it('shows no offer for what is not asked any more', async () => {
    await fillIn()
    await fill(field('Amount'), '2000')
    expect(offers()).toHaveLength(0)
    expect(getByName('button', 'Review').getAttribute('aria-busy')).toBe('true')
  })

  it('says that nobody trades the two', async () => {
    background.answers.quoteSwap = () => ({ quotes: [] })
    await fillIn()
    expect(document.body.textContent).toContain('Nobody trades these two on this network.')
    expect(getByName<HTMLButtonElement>('button', 'Review').disabled).toBe(true)
  })

  it('says why the exchanges could not be asked, and asks again on request', async () => {
    const answer = background.answers.quoteSwap
    background.answers.quoteSwap = () => {
      throw { code: 4901, message: 'No node of Ethereum answers.' }
    }
    await fillIn()
    expect(document.body.textContent).toContain('No node of Ethereum answers.')
    Object.assign(background.answers, { quoteSwap: answer })
    await click('Try again')
    await pass(500)
    expect(offers()).toHaveLength(2)
  })

  it('turns the pair round, and keeps the amount', async () => {
    await fillIn()
    await click('Swap direction')
    expect(pair()).toEqual([weth.id, usdc.id])
    expect(field('Amount').value).toBe('1000')
  })

  it('never has the same on both sides', async () => {
    expect(pair()).toEqual([eth.id, usdc.id])
    await choose('You pay', usdc.id)
    expect(pair()).toEqual([usdc.id, eth.id])
  })

  it('says what is missing, goes there, and asks for nothing', async () => {
    await click('Review')
    expect(document.activeElement).toBe(field('Amount'))
    expect(document.body.textContent).toContain('How much?')
    expect(sent('proposeSwap')).toEqual([])
  })

  it('warns of a slippage above 5 %, and asks with it', async () => {
    await fill(field('Custom slippage'), '7')
    await fillIn()
    expect(document.body.textContent).toContain('Up to 7% less may arrive')
    expect(sent('quoteSwap')).toEqual([{ ...samplePlan.request, slippageBps: 700 }])
  })

  it('says in words of danger what a large price impact costs', async () => {
    background.answers.quoteSwap = () => ({ quotes: [{ ...v3Quote, priceImpactBps: 640 }] })
    await fillIn()
    expect(document.querySelector('[data-level="danger"]')?.textContent).toContain('You lose 6.4%')
  })
})

describe('the steps of a swap', () => {
  it('asks for leave, waits until that is in a block, and then asks for the swap', async () => {
    await fillIn()
    await click('Review')
    expect(sent('proposeSwap')).toEqual([{ ...samplePlan.request, quoteId: v3Quote.id }])
    expect(heading()).toBe('Step 1 of 2: let Uniswap move 1,000 USDC')
    await confirm()
    expect(heading()).toBe('Step 1 of 2')
    await perform(() => patchView({ activity: [leave('pending')] }))
    expect(sent('proposeSwap')).toHaveLength(1)
    await perform(() => patchView({ activity: [leave('confirmed')] }))
    expect(sent('proposeSwap')).toHaveLength(2)
    expect(heading()).toBe('Step 2 of 2: swap 1,000 USDC for WETH')
    await confirm()
    expect(document.body.textContent).toContain('Promised at least')
    expect(document.querySelector('a[href="#/activity"]')?.textContent).toBe('See all activity')
  })

  it('takes one step where no leave is missing, by the exchange that was chosen', async () => {
    steps = ['swap']
    await fillIn()
    await perform(() => offers()[1]?.querySelector('input')?.click())
    await click('Review')
    expect(sent('proposeSwap')).toEqual([{ ...samplePlan.request, quoteId: v2Quote.id }])
    expect(heading()).toBe('Swap 1,000 USDC for WETH')
  })

  it('goes back with all that was filled in, and lets go of the review', async () => {
    await fillIn()
    await click('Review')
    await click('Back')
    expect(sent('reject')).toEqual([{ approvalId: allow.id }])
    expect([...pair(), field('Amount').value]).toEqual([usdc.id, weth.id, '1000'])
  })

  it('stays on the form, with a sentence, when the offer is gone', async () => {
    background.answers.proposeSwap = () => {
      throw { code: -32000, message: 'This offer is gone. Choose another one.', reason: 'offerGone' }
    }
    await fillIn()
    await click('Review')
    expect(document.body.textContent).toContain('This offer is gone.')
    expect(field('Amount').value).toBe('1000')
  })

  it('goes back with a sentence when the first step fails', async () => {
    await fillIn()
    await click('Review')
    await confirm()
    await perform(() => patchView({ activity: [leave('failed')] }))
    expect(document.body.textContent).toContain('Step 1: failed. Nothing was swapped.')
    expect(field('Amount').value).toBe('1000')
  })

  it('goes back with a sentence when the leave that was given is not enough', async () => {
    steps = ['allow', 'allow']
    await fillIn()
    await click('Review')
    await confirm()
    await perform(() => patchView({ activity: [leave('confirmed')] }))
    expect(document.body.textContent).toContain('Uniswap V3 may still move less than 1,000 USDC.')
    expect(sent('reject')).toEqual([{ approvalId: allow.id }])
  })

  it('drops the second review when the person has left before it came', async () => {
    await fillIn()
    await click('Review')
    await confirm()
    background.answers.proposeSwap = () => {
      queueMicrotask(() => void clearScreen())
      return { approvalId: swap.id, step: 'swap' }
    }
    await perform(() => patchView({ activity: [leave('confirmed')] }))
    await pass(0)
    expect(sent('reject')).toEqual([{ approvalId: swap.id }])
  })
})

function leave(state: Activity['state']): Activity {
  return {
    id: sampleId(70),
    direction: 'out',
    accountId: mainAccount,
    chainId: ethereum.id,
    hash: sampleHash(7),
    state,
    title: allow.review?.explanation.title ?? '',
    promised: [],
    createdAtMs: sampleNowMs,
  }
}

async function fillIn(): Promise<void> {
  await choose('You pay', usdc.id)
  await choose('You receive', weth.id)
  await fill(field('Amount'), '1000')
  await pass(500)
}

async function confirm(): Promise<void> {
  await pass(600)
  await click('Confirm')
}

function pair(): string[] {
  return ['You pay', 'You receive'].map((name) => getByName<HTMLSelectElement>('select', name).value)
}

function choose(name: string, id: string): Promise<void> {
  return fill(getByName<HTMLSelectElement>('select', name), id)
}

function offers(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('label:has([name="offer"])')]
}

function field(name: string): HTMLInputElement {
  return getByName<HTMLInputElement>('input', name)
}

function heading(): string | undefined {
  return document.querySelector('h1')?.textContent
}

async function click(name: string): Promise<void> {
  await perform(() => getByName('button', name).click())
}

async function pass(ms: number): Promise<void> {
  await act(async () => vi.advanceTimersByTimeAsync(ms))
}

function sent(command: string): unknown[] {
  return background.sent.filter((entry) => entry.command === command).map(({ params }) => params)
}
