import { describe, expect, it } from 'vitest'
import { describeActivity } from '../../../src/popup/activity/describeActivity.ts'
import type { Intent, TradeAct } from '../../../src/protocol/explanation.ts'
import { accountAddress } from '../../../src/protocol/ids.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import type { Activity } from '../../../src/protocol/transaction.ts'
import { approveExplanation, swapExplanation } from '../approve/support/sampleApprovals.ts'
import { sampleView, savingsAccount, stranger, usdc, weth } from '../approve/support/sampleView.ts'
import { sampleActivity, sentTo } from './support/sampleActivity.ts'

const swap = swapExplanation.intent
const got = [
  { asset: usdc, amount: toAmount(-1_000_000_000n) },
  { asset: weth, amount: toAmount(312_000_000_000_000_000n) },
]

const aave = { address: stranger, name: 'Aave' } as const
const lent = (action: 'supply' | 'withdraw' | 'borrow' | 'repay', amount: bigint): Intent => ({
  type: 'lend',
  market: aave,
  act: {
    action,
    asset: usdc,
    amount: toAmount(amount),
    all: amount === 2n ** 256n - 1n,
    account: { address: stranger, kind: 'own' },
  },
})

/** All that is owed, paid with what was lent before. */
const fromLent: Intent = {
  type: 'lend',
  market: aave,
  act: {
    ...{ action: 'repay', asset: usdc, amount: toAmount(2n ** 256n - 1n), all: true, fromLent: true },
    account: { address: stranger, kind: 'own' },
  },
}

const traded = (act: TradeAct): Intent => ({
  type: 'trade',
  market: { address: stranger, name: 'Seaport' },
  act,
})
const bought = { asset: weth, amount: toAmount(312_000_000_000_000_000n) }
const spent = { asset: usdc, amount: toAmount(1_000_000_000n) }

describe('describeActivity', () => {
  it.each<[string, Partial<Activity>]>([
    ['Swapped 1,000 USDC for 0.312 WETH on Uniswap V3', { intent: swap, received: got }],
    ['Swapping 1,000 USDC for 0.343076 WETH on Uniswap V3', { intent: swap, state: 'pending' }],
    ['Sent 1 ETH to 0x91Ab…6B7c', { intent: sentTo(stranger) }],
    ['Sending 1 ETH to 0x91Ab…6B7c', { intent: sentTo(stranger), state: 'signed' }],
    ['Did not send 1 ETH to 0x91Ab…6B7c', { intent: sentTo(stranger), state: 'failed' }],
    ['Sent 1 ETH to Savings', { intent: sentTo(accountAddress(savingsAccount)) }],
    ['Allowed Uniswap to move any amount of USDC', { intent: approveExplanation.intent }],
    [
      'Allowed Uniswap to move up to 1,000 USDC',
      {
        intent: {
          type: 'approve',
          asset: usdc,
          amount: toAmount(1_000_000_000n),
          unlimited: false,
          spender: { address: stranger, name: 'Uniswap' },
          editable: true,
        },
      },
    ],
    ['Lent 1,000 USDC to Aave', { intent: lent('supply', 1_000_000_000n) }],
    ['Borrowing 25 USDC from Aave', { intent: lent('borrow', 25_000_000n), state: 'pending' }],
    ['Did not take out 25 USDC from Aave', { intent: lent('withdraw', 25_000_000n), state: 'failed' }],
    ['Paid back 1,000 USDC to Aave', { intent: lent('repay', 2n ** 256n - 1n), received: got }],
    [
      'Paid back 25 USDC to Aave',
      {
        intent: fromLent,
        promised: [
          { asset: weth, amount: toAmount(-25_000_000n) },
          {
            asset: { ...usdc, id: `${usdc.id}1` as typeof usdc.id },
            amount: toAmount(-25_000_000n),
            owed: true,
          },
        ],
      },
    ],
    ['Paid back USDC to Aave', { intent: fromLent, promised: [] }],
    [
      'Allowed 0x91Ab…6B7c to borrow in your name',
      {
        intent: {
          type: 'lend',
          market: aave,
          act: {
            action: 'letBorrow',
            asset: usdc,
            amount: toAmount(5n),
            unlimited: false,
            borrower: { address: stranger },
          },
        },
      },
    ],
    [
      'Changed the terms at Aave',
      { intent: { type: 'lend', market: aave, act: { action: 'mode', mode: 1 } } },
    ],
    [
      'Stopped 0x91Ab…6B7c from moving USDC',
      { intent: { type: 'revoke', asset: usdc, spender: { address: stranger } } },
    ],
    [
      'Traded 1,000 USDC for 0.312 WETH at Seaport',
      {
        intent: traded({
          ...{ action: 'fill', gives: [{ ...spent, amount: toAmount(2n) }], gets: [bought], partly: true },
          recipient: { address: stranger, kind: 'own' },
        }),
        received: got,
      },
    ],
    [
      'Putting up an order at Seaport',
      { intent: traded({ action: 'offer', orders: [{ gives: [spent], gets: [] }] }), state: 'pending' },
    ],
    [
      'Put up an order at Seaport',
      { intent: traded({ action: 'presign', on: true, digest: '0x5c', owner: { address: stranger } }) },
    ],
    [
      'Taking back an order at Seaport',
      {
        intent: traded({ action: 'presign', on: false, digest: '0x5c', owner: { address: stranger } }),
        state: 'pending',
      },
    ],
    [
      'Allowed 0x91Ab…6B7c to sign orders at Seaport',
      { intent: traded({ action: 'letSign', on: true, signer: { address: stranger } }) },
    ],
    [
      'Stopped 0x91Ab…6B7c from signing orders at Seaport',
      { intent: traded({ action: 'letSign', on: false, signer: { address: stranger } }) },
    ],
    ['Took back 2 orders at Seaport', { intent: traded({ action: 'cancel', count: 2 }) }],
    [
      'Did not take back every order at Seaport',
      { intent: traded({ action: 'cancelAll' }), state: 'failed' },
    ],
    ['Created a contract', { intent: { type: 'deploy', codeBytes: 10 } }],
    [
      'Called claim of 0x91Ab…6B7c',
      { intent: { type: 'call', contract: { address: stranger }, signature: 'claim(uint256)' } },
    ],
    ['Used 0x91Ab…6B7c', { intent: { type: 'call', contract: { address: stranger } } }],
    ['Received 0.312 WETH', { direction: 'in', received: got.slice(1) }],
    ['A transaction', {}],
  ])('says “%s”', (words, change) => {
    expect(describeActivity(sampleActivity(change), sampleView.accounts)).toBe(words)
  })
})
