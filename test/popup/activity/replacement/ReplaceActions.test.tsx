// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ActivityFacts } from '../../../../src/popup/activity/ActivityFacts.tsx'
import { replaceView } from '../../../../src/popup/wallet/walletStore.ts'
import { WalletError } from '../../../../src/protocol/errors.ts'
import type { Activity } from '../../../../src/protocol/transaction.ts'
import {
  clearScreen,
  findByName,
  getByName,
  perform,
  renderScreen,
} from '../../approve/support/renderScreen.ts'
import { sampleHash, sampleId } from '../../approve/support/sampleApprovals.ts'
import { sampleView } from '../../approve/support/sampleView.ts'
import { stubWallet } from '../../support/stubWallet.ts'
import { sampleActivity } from '../support/sampleActivity.ts'

const approvalId = sampleId(77)
let tooLate = false
const commands = stubWallet({
  proposeReplacement: () => {
    if (tooLate) throw new WalletError('transactionRejected', 'It is too late')
    return { approvalId }
  },
})

afterEach(async () => {
  tooLate = false
  await clearScreen()
})

const waiting = sampleActivity({ state: 'pending', nonce: 4 })
const cancelling = sampleActivity({
  id: sampleId(201),
  hash: sampleHash(201),
  state: 'pending',
  replaces: { id: waiting.id, hash: waiting.hash, way: 'cancel' },
})

describe('what can be done about a transaction that waits', () => {
  it('is to speed it up or to cancel it, each after a review', async () => {
    await show(waiting)
    await perform(() => getByName('button', 'Cancel').click())
    await vi.waitFor(() => expect(location.hash).toBe(`#/activity/replace/${approvalId}`))
    expect(commands.map(({ command, params }) => [command, params])).toContainEqual([
      'proposeReplacement',
      { activityId: waiting.id, way: 'cancel' },
    ])
  })

  it('says why, where it is too late', async () => {
    tooLate = true
    const shown = await show(waiting)
    await perform(() => getByName('button', 'Speed up').click())
    await vi.waitFor(() => expect(shown.querySelector('[role="status"]')?.textContent).toBe('It is too late'))
  })

  it('is nothing once it is in a block', async () => {
    await show({ ...waiting, blockNumber: '7' as Activity['blockNumber'] })
    expect(findByName('button', 'Speed up')).toBeUndefined()
  })

  it('is nothing while it is being cancelled; the cancellation can be sped up', async () => {
    await show(waiting, cancelling)
    expect(findByName('button', 'Speed up')).toBeUndefined()
    await show(cancelling, waiting)
    expect(findByName('button', 'Speed up')).toBeDefined()
    expect(findByName('button', 'Cancel')).toBeUndefined()
  })

  it('is nothing for an account that is only watched', async () => {
    const accounts = sampleView.accounts.map((account) => ({ ...account, kind: 'watchOnly' as const }))
    replaceView({ ...sampleView, accounts, activity: [waiting] })
    await renderScreen(<ActivityFacts activity={waiting} />)
    expect(findByName('button', 'Speed up')).toBeUndefined()
  })

  it('both name each other by hash', async () => {
    const first = await show(waiting, cancelling)
    expect(first.textContent).toContain('Cancelled by')
    const second = await show(cancelling, waiting)
    expect(second.textContent).toContain('First sent as')
  })
})

async function show(row: Activity, ...others: Activity[]): Promise<HTMLElement> {
  replaceView({ ...sampleView, activity: [row, ...others] })
  return renderScreen(<ActivityFacts activity={row} />)
}
