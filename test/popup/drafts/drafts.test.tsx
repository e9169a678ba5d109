// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import { WaitingNotice } from '../../../src/popup/home/WaitingNotice.tsx'
import { SendScreen } from '../../../src/popup/send/SendScreen.tsx'
import { SwapScreen } from '../../../src/popup/swap/SwapScreen.tsx'
import '../../../src/popup/wallet/parseResult.ts'
import { replaceView } from '../../../src/popup/wallet/walletStore.ts'
import type { Draft } from '../../../src/protocol/draft.ts'
import { clearScreen, fill, getByName, renderScreen } from '../approve/support/renderScreen.ts'
import { sampleFees } from '../approve/support/sampleApprovals.ts'
import {
  eth,
  mainAccount,
  sampleView,
  savingsAccount,
  stranger,
  usdc,
  weth,
} from '../approve/support/sampleView.ts'
import { stubBackground } from '../approve/support/stubBackground.ts'
import { swapView } from '../swap/support/sampleSwap.ts'

const background = stubBackground()
const place = { accountId: mainAccount, chainId: sampleView.activeChainId }
const transfer: Draft = { form: 'send', ...place, assetId: usdc.id, recipient: stranger, amount: '1.5' }
const swap: Draft = {
  ...{ form: 'swap', ...place, assetId: usdc.id, receiveId: weth.id },
  ...{ amount: '20', slippageBps: 50, slippage: '0.3' },
}
const keepsFrom = (draft: Draft, keptAtMs = Date.now()) => ({ drafts: [{ draft, keptAtMs }] })
const kept = () =>
  background.sent.filter(({ command }) => command === 'keepDraft').map(({ params }) => params)

beforeEach(() => {
  background.sent.length = 0
  background.answers = {
    estimateSend: () => ({ maximum: '3200000000', fees: sampleFees, gasLimit: '21000' }),
    quoteSwap: () => ({ quotes: [] }),
  }
  window.location.hash = '#/send'
})
afterEach(clearScreen)

it('what is typed is kept as it is typed, and dropped by the way back', async () => {
  replaceView(sampleView)
  await renderScreen(<SendScreen />)
  expect(kept()).toEqual([])
  await fill(field('Recipient'), stranger)
  await fill(getByName('select', 'Asset'), usdc.id)
  await fill(field('Amount'), '1.5')
  expect(kept().at(-1)).toEqual({ form: 'send', draft: transfer })
  await clearScreen()
  expect(kept().at(-1)).toEqual({ form: 'send' })
})

it('words that are no address are not kept', async () => {
  replaceView(sampleView)
  await renderScreen(<SendScreen />)
  await fill(field('Recipient'), 'abandon abandon about')
  expect(kept()).toEqual([])
})

it('the form is filled as it was left', async () => {
  replaceView({ ...sampleView, ...keepsFrom(transfer) })
  await renderScreen(<SendScreen />)
  expect(readSend()).toEqual([stranger, usdc.id, '1.5'])
})

it.each<[string, Partial<typeof sampleView>, string]>([
  ['another account', { activeAccountId: savingsAccount }, '#/send'],
  ['an asset that is gone', keepsFrom({ ...transfer, assetId: `${usdc.id}0` as never }), '#/send'],
  ['another asset that was chosen on the way', {}, `#/send?asset=${encodeURIComponent(eth.id)}`],
])('it is empty for %s', async (_, changes, hash) => {
  window.location.hash = hash
  replaceView({ ...sampleView, ...keepsFrom(transfer), ...changes })
  await renderScreen(<SendScreen />)
  expect(readSend()).toEqual(['', eth.id, ''])
})

it('a swap is filled as it was left, its slippage too', async () => {
  replaceView({ ...swapView, ...keepsFrom(swap) })
  await renderScreen(<SwapScreen />)
  expect([getByName<HTMLSelectElement>('select', 'You pay').value, field('Amount').value]).toEqual([
    usdc.id,
    '20',
  ])
  expect(kept().at(-1)).toEqual({ form: 'swap', draft: swap })
})

it('the home screen leads to what was begun in a window that closed, and not to what this one has left', async () => {
  replaceView({ ...sampleView, ...keepsFrom(transfer, performance.timeOrigin - 1_000) })
  await renderScreen(<WaitingNotice />)
  const links = () => [...document.querySelectorAll('a')].map(({ textContent, hash }) => [textContent, hash])
  expect(links()).toEqual([['Go on with the transfer you began', '#/send']])
  await clearScreen()
  replaceView({ ...sampleView, ...keepsFrom(transfer) })
  await renderScreen(<WaitingNotice />)
  expect(links()).toEqual([])
})

function readSend(): string[] {
  return [
    field('Recipient').value,
    getByName<HTMLSelectElement>('select', 'Asset').value,
    field('Amount').value,
  ]
}

function field(name: string): HTMLInputElement {
  return getByName<HTMLInputElement>('input', name)
}
