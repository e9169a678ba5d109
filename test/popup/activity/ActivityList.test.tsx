// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { ActivityList } from '../../../src/popup/activity/ActivityList.tsx'
import { replaceView } from '../../../src/popup/wallet/walletStore.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import type { Activity } from '../../../src/protocol/transaction.ts'
import { clearScreen, findByName, getByName, perform, renderScreen } from '../approve/support/renderScreen.ts'
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

  it('hides what only came in to be seen, says how much of it there is, and shows it when asked', async () => {
    const came = (number: number, unwanted: Activity['unwanted']) =>
      sampleActivity({
        ...{ id: sampleId(number), hash: sampleHash(number), direction: 'in', title: `Received ${number}` },
        ...(unwanted && { unwanted }),
      })
    replaceView({ ...sampleView, activity: [came(1, undefined), came(2, 'empty'), came(3, 'imitation')] })
    const screen = await renderScreen(<ActivityList />)
    const hidden = screen.querySelector('details:last-of-type > ul')?.closest('details')
    expect(hidden?.open).toBe(false)
    expect(hidden?.querySelector('summary')?.textContent).toBe('2 hidden')
    expect(hidden?.textContent).toContain('Nothing came in')
    expect(hidden?.textContent).toContain('Imitates an address you know')
    expect(hidden?.textContent).not.toContain('Received 1')
    expect((await show(came(2, 'empty'))).includes('hidden')).toBe(false)
  })

  it('draws fifty rows of a long history, and more when asked', async () => {
    const activity = Array.from({ length: 120 }, (_, index) =>
      sampleActivity({ id: sampleId(index), hash: sampleHash(index), createdAtMs: index }),
    )
    replaceView({ ...sampleView, activity })
    const screen = await renderScreen(<ActivityList />)
    const count = () => screen.querySelectorAll('li').length
    expect(count()).toBe(50)
    await perform(() => getByName('button', 'Show older').click())
    await perform(() => getByName('button', 'Show older').click())
    expect(count()).toBe(120)
    expect(findByName('button', 'Show older')).toBeUndefined()
  })

  it('says when there is nothing', async () => {
    expect(await show()).toContain('Nothing has happened yet')
  })
})

async function show(...activity: Activity[]): Promise<string> {
  replaceView({ ...sampleView, activity })
  return (await renderScreen(<ActivityList limit={2} />)).textContent ?? ''
}
