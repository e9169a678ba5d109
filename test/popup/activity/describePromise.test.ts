import { describe, expect, it } from 'vitest'
import { describePromise } from '../../../src/popup/activity/describePromise.ts'
import { listDifferences } from '../../../src/protocol/differences.ts'
import type { Intent } from '../../../src/protocol/explanation.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import type { Activity } from '../../../src/protocol/transaction.ts'
import { usdc, weth } from '../approve/support/sampleView.ts'
import { sampleActivity } from './support/sampleActivity.ts'

const change = (asset: typeof usdc, amount: bigint) => ({ asset, amount: toAmount(amount) })
const promised = [change(usdc, -5n), change(weth, 7n)]

describe('describePromise', () => {
  it('says when all came as promised, to the last unit', () => {
    expect(describePromise(sampleActivity({ promised, received: promised }))).toBe('as promised')
  })

  it.each([
    ['less than promised', [change(usdc, -5n), change(weth, 6n)]],
    ['less than promised', [change(usdc, -6n), change(weth, 8n)]],
    ['less than promised', [change(usdc, -5n)]],
    ['better than promised', [change(usdc, -5n), change(weth, 8n)]],
  ])('says “%s”', (words, received) => {
    expect(describePromise(sampleActivity({ promised, received }))).toBe(words)
  })

  it('says nothing before the receipt, or where it is not known what was promised', () => {
    expect(describePromise(sampleActivity({ promised, state: 'pending' }))).toBeUndefined()
    expect(describePromise(sampleActivity({ received: promised }))).toBeUndefined()
  })

  it('holds the receipt against a promise that nothing would change, and is silent where nothing did', () => {
    const words = (received: Activity['received']) =>
      describePromise(sampleActivity({ promised: [], promisedInFull: true, received }))
    expect(words([change(weth, -7n)])).toBe('less than promised')
    expect(words([change(weth, 7n)])).toBe('better than promised')
    expect(words([])).toBeUndefined()
  })
})

describe('listDifferences', () => {
  it('names what left although nothing was to change', () => {
    const broken = sampleActivity({ promised: [], promisedInFull: true, received: [change(weth, -1n)] })
    expect(listDifferences(broken)).toEqual([{ asset: weth, promised: 0n, received: -1n }])
  })

  it('names what left although it was not promised to', () => {
    const received = [...promised.slice(0, 1), change(weth, -1n)]
    expect(listDifferences(sampleActivity({ promised, received }))).toEqual([
      { asset: weth, promised: 7n, received: -1n },
    ])
  })

  const lend = (action: 'withdraw' | 'repay', all: boolean, name?: string): Intent => ({
    type: 'lend',
    market: { address: `0x${'9a'.repeat(20)}`, ...(name && { name }) },
    act: { action, asset: usdc, amount: toAmount(5_000n), all, account: { address: `0x${'9a'.repeat(20)}` } },
  })

  it('leaves out what a market that is known counts with, which grows meanwhile; not what is paid back', () => {
    const known = {
      promised: [change(usdc, -5_000n), change(weth, -5_000n)],
      intent: lend('repay', false, 'Aave'),
    }
    const grown = change(weth, -4_000n)
    expect(listDifferences(sampleActivity({ ...known, received: [change(usdc, -5_000n), grown] }))).toEqual(
      [],
    )
    expect(
      listDifferences(sampleActivity({ ...known, received: [change(usdc, -5_001n), grown] })),
    ).toHaveLength(1)
    const unknown = { ...known, intent: lend('repay', false) }
    expect(
      listDifferences(sampleActivity({ ...unknown, received: [change(usdc, -5_000n), grown] })),
    ).toHaveLength(1)
    const unsaid = { promised: [change(usdc, -5_000n)], intent: known.intent }
    expect(
      listDifferences(sampleActivity({ ...unsaid, received: [change(usdc, -5_000n), grown] })),
    ).toHaveLength(1)
  })

  it('lets all that there is grow by a thousandth until it is in a block, and by no more', () => {
    const all = { promised: [change(usdc, 5_000n)], intent: lend('withdraw', true, 'Aave') }
    expect(listDifferences(sampleActivity({ ...all, received: [change(usdc, 5_005n)] }))).toEqual([])
    expect(listDifferences(sampleActivity({ ...all, received: [change(usdc, 5_006n)] }))).toHaveLength(1)
    const some = { ...all, intent: lend('withdraw', false, 'Aave') }
    expect(listDifferences(sampleActivity({ ...some, received: [change(usdc, 5_001n)] }))).toHaveLength(1)
  })

  const swap = (fields: { payIsMaximum: boolean; receiveIsMinimum: boolean }): Intent => ({
    ...{ type: 'swap', protocol: 'Uniswap', router: { address: `0x${'9a'.repeat(20)}` }, ...fields },
    ...{ pay: { asset: usdc, amount: toAmount(6n) }, receive: { asset: weth, amount: toAmount(6n) } },
    recipient: { address: `0x${'1a'.repeat(20)}` },
  })
  const exactIn = swap({ payIsMaximum: false, receiveIsMinimum: true })
  const exactOut = swap({ payIsMaximum: true, receiveIsMinimum: false })

  it.each([
    ['within what was promised', exactIn, [-5n, 6n]],
    ['less than promised', exactIn, [-5n, 5n]],
    ['less than promised', exactIn, [-6n, 7n]],
    ['within what was promised', exactOut, [-6n, 7n]],
    ['less than promised', exactOut, [-7n, 7n]],
    ['less than promised', exactOut, [-5n, 6n]],
    ['better than promised', exactIn, [-5n, 8n]],
  ] as const)(
    'says “%s” of a swap by what it says at least arrives, or at most leaves',
    (words, intent, [paid, got]) => {
      const received = [change(usdc, paid), change(weth, got)]
      expect(describePromise(sampleActivity({ intent, promised, received }))).toBe(words)
    },
  )
})
