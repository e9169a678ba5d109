// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApproveScreen } from '../../../../src/popup/approve/ApproveScreen.tsx'
import '../../../../src/popup/wallet/parseResult.ts'
import { replaceView } from '../../../../src/popup/wallet/walletStore.ts'
import { nativeAssetId } from '../../../../src/protocol/ids.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import { clearScreen, fill, getByName, perform, renderScreen } from '../support/renderScreen.ts'
import { sampleApprovals } from '../support/sampleApprovals.ts'
import { base, eth, ethereum, mainAccount, sampleView, savingsAccount, usdc } from '../support/sampleView.ts'
import { stubBackground } from '../support/stubBackground.ts'
import { tick } from '../support/tick.ts'

const background = stubBackground()
const { connect } = sampleApprovals

beforeEach(async () => {
  vi.useFakeTimers()
  vi.spyOn(window, 'close').mockImplementation(() => undefined)
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  background.sent.length = 0
  replaceView({ ...sampleView, approvals: [connect], approvalCount: 1 })
  await renderScreen(<ApproveScreen params={{}} />)
})

afterEach(async () => {
  await clearScreen()
  vi.useRealTimers()
})

it('where the person changes nothing, the active account is connected for 30 days, without limits', async () => {
  expect(await pressConnect()).toEqual({
    accounts: [mainAccount],
    chainId: ethereum.id,
    lasts: 'month',
    mayAsk: ['messages', 'transactions', 'networks', 'tokens'],
    limits: [],
  })
})

it('each part is as the person chose it', async () => {
  await tick('Savings')
  await fill(getByName('select', 'Account it uses'), savingsAccount)
  await fill(getByName('select', 'Network it starts on'), base.id)
  await fill(getByName('select', 'How long'), 'day')
  await tick('Signatures of messages')
  await tick('Every network')
  await tick('Ethereum')
  const assetId = nativeAssetId(base.id)
  await fill(getByName('select', 'Limit for'), assetId)
  await fill(getByName('input', 'At most'), '12.5')
  await fill(getByName('select', 'In'), 'week')
  await perform(() => getByName('button', 'Set this limit').click())
  expect(await pressConnect()).toEqual({
    accounts: [savingsAccount, mainAccount],
    chainId: base.id,
    lasts: 'day',
    mayAsk: ['transactions', 'networks', 'tokens'],
    chains: [base.id, ethereum.id],
    limits: [{ assetId, amount: toAmount(12_500_000_000_000_000_000n), period: 'week' }],
  })
})

it('a site that was connected before starts with the terms of then', async () => {
  const limits = [{ assetId: eth.id, amount: toAmount(5n), period: 'day' as const }]
  const terms = { mayAsk: ['messages' as const], lasts: 'week' as const, limits, chains: [ethereum.id] }
  await clearScreen()
  replaceView({ ...sampleView, approvals: [{ ...connect, request: { terms } }], approvalCount: 1 })
  await renderScreen(<ApproveScreen params={{}} />)
  expect(await pressConnect()).toEqual({ accounts: [mainAccount], chainId: ethereum.id, ...terms })
})

it('a limit that is being written follows the network; its amount and period stay where the coin is called the same', async () => {
  await fill(getByName('select', 'Limit for'), usdc.id)
  await fill(getByName('input', 'At most'), '0.5')
  await fill(getByName('select', 'In'), 'week')
  await fill(getByName('select', 'Network it starts on'), base.id)
  expect(getByName<HTMLSelectElement>('select', 'Limit for').value).toBe(nativeAssetId(base.id))
  expect(getByName<HTMLInputElement>('input', 'At most').value).toBe('')
  await fill(getByName('input', 'At most'), '0.5')
  await fill(getByName('select', 'Network it starts on'), ethereum.id)
  await perform(() => getByName('button', 'Set this limit').click())
  expect(await pressConnect()).toMatchObject({
    chainId: ethereum.id,
    limits: [{ assetId: eth.id, amount: toAmount(500_000_000_000_000_000n), period: 'week' }],
  })
})

/** @returns the person's choice, as it was sent with the approval that was shown */
async function pressConnect(): Promise<unknown> {
  await act(async () => vi.advanceTimersByTimeAsync(600))
  await perform(() => getByName('button', 'Connect').click())
  const { id: approvalId, snapshotHash } = connect
  expect(background.sent).toMatchObject([{ command: 'approve', params: { approvalId, snapshotHash } }])
  const [sent] = background.sent as { params: { choice: unknown } }[]
  return sent?.params.choice
}
