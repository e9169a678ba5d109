// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ApprovalView } from '../../../../src/popup/approve/ApprovalView.tsx'
import { replaceView } from '../../../../src/popup/wallet/walletStore.ts'
import type { Intent, TradeAct } from '../../../../src/protocol/explanation.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import { clearScreen, renderScreen } from '../support/renderScreen.ts'
import { swapExplanation, transactionApproval } from '../support/sampleApprovals.ts'
import { router, sampleView, stranger, usdc, weth } from '../support/sampleView.ts'
import { stubBackground } from '../support/stubBackground.ts'

stubBackground()
beforeEach(() => replaceView(sampleView))
afterEach(clearScreen)

const given = { asset: usdc, amount: toAmount(5_000_001n) }
const got = { asset: weth, amount: toAmount(7n) }

/** What the screen says of something done at a market for items. */
async function show(act: TradeAct, name: string | undefined = 'Seaport') {
  const market: Extract<Intent, { type: 'trade' }>['market'] = { address: router, ...(name && { name }) }
  const explanation = { ...swapExplanation, intent: { type: 'trade', market, act } as const }
  const place = { onDeciding: () => undefined, onSettled: () => undefined }
  const screen = <ApprovalView approval={transactionApproval(explanation)} place={place} />
  return (await renderScreen(screen)).textContent ?? ''
}

const fill = (kind: 'own' | 'account'): TradeAct => ({
  ...{ action: 'fill', gives: [given], gets: [got], partly: false },
  recipient: { address: stranger, kind },
})

it('what is given and got stands among the details to the smallest unit', async () => {
  const said = await show(fill('own'))
  expect(said).toContain(`5000001 of ${usdc.id}`)
  expect(said).toContain(`7 of ${weth.id}`)
})

it('who else gets what is bought is shown by the whole address', async () => {
  expect(await show(fill('own'))).not.toContain('For0x')
  await clearScreen()
  expect(await show(fill('account'))).toContain('For0x')
})

it('an order that is put up shows what it asks for, and for whom', async () => {
  const recipient = { address: stranger } as const
  const said = await show({ action: 'offer', orders: [{ gives: [given], gets: [{ ...got, recipient }] }] })
  expect(said).toContain('Asks for')
  expect(said).toContain(`7 of ${weth.id} for 0x`)
})

it('an order that is named by its fingerprint shows it in full, with its owner and its end', async () => {
  const digest = `0x${'5c'.repeat(32)}` as const
  const owner = { address: stranger } as const
  const said = await show({ action: 'presign', on: true, digest, owner, endsAtMs: 1_800_000_000_000 })
  expect(said).toContain(digest)
  expect(said).toContain('Owner0x')
  expect(said).toContain('2027-01-15T08:00:00.000Z')
})

it('who may sign orders is shown by the whole address', async () => {
  expect(await show({ action: 'letSign', on: true, signer: { address: stranger } })).toContain(
    'Who may sign0x',
  )
})
