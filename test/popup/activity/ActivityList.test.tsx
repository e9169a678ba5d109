// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { ActivityList } from '../../../src/popup/activity/ActivityList.tsx'
import { replaceView } from '../../../src/popup/wallet/walletStore.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import type { Activity } from '../../../src/protocol/transaction.ts'
import { clearScreen, renderScreen } from '../approve/support/renderScreen.ts'
import { sampleHash, sampleId } from '../approve/support/sampleApprovals.ts'
import { base, sampleView, stranger } from '../approve/support/sampleView.ts'
import { sampleActivity, sentTo } from './support/sampleActivity.ts'

afterEach(clearScreen)

describe('the activity list', () => {
  it('tells where each stands, what it cost and where to look it up', async () => {
    const text = await show(
      sampleActivity({ intent: sentTo(stranger), feePaid: toAmount(2_412_345_678_901_234n) }),
    )
    expect(text).toContain('Done')
    expect(text).toContain('Network fee paid0.00242 ETH')
    const link = document.querySelector('a')
    expect(link?.href).toBe(`https://explorer.example/tx/${sampleHash(200)}`)
    expect(link?.target).toBe('_blank')
    expect(link?.rel).toBe('noreferrer')
  })

  it('shows how long a pending one has waited', async () => {
    const text = await show(sampleActivity({ state: 'pending', createdAtMs: Date.now() - 30_000 }))
    expect(text).toMatch(/Waiting for a block · 3\d sec/)
  })

  it('says why one failed', async () => {
    const problem = 'The contract refused it. The network fee was paid.'
    expect(await show(sampleActivity({ state: 'failed', problem }))).toContain(problem)
  })

  it('keeps to the account and the chain in view, and to the number asked for', async () => {
    const rows = [1, 2, 3].map((number) =>
      sampleActivity({ id: sampleId(number), title: `Number ${number}`, createdAtMs: number }),
    )
    const text = await show(sampleActivity({ chainId: base.id, title: 'Elsewhere' }), ...rows)
    expect(text).not.toContain('Elsewhere')
    expect(text).not.toContain('Number 1')
    expect(text).toContain('Number 2')
  })

  it('says when there is nothing', async () => {
    expect(await show()).toContain('Nothing has happened yet')
  })
})

async function show(...activity: Activity[]): Promise<string> {
  replaceView({ ...sampleView, activity })
  return (await renderScreen(<ActivityList limit={2} />)).textContent ?? ''
}
