// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ActivityList } from '../../../src/popup/activity/ActivityList.tsx'
import { replaceView } from '../../../src/popup/wallet/walletStore.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import type { Activity } from '../../../src/protocol/transaction.ts'
import { clearScreen, findByName, getByName, perform, renderScreen } from '../approve/support/renderScreen.ts'
import { sampleHash, sampleId } from '../approve/support/sampleApprovals.ts'
import { base, sampleView, stranger } from '../approve/support/sampleView.ts'
import { stubBackground } from '../approve/support/stubBackground.ts'
import { sampleActivity, sentTo } from './support/sampleActivity.ts'

const background = stubBackground()
beforeEach(() => {
  background.sent.length = 0
})
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

  it('reads what is hidden beyond that only when asked, to its end', async () => {
    const hidden = (number: number) => ({ ...numbered(number), unwanted: 'empty' as const })
    const whole = Array.from({ length: 70 }, (_, index) => hidden(70 - index))
    background.answers = { readActivity: () => ({ rows: whole.slice(50) }) }
    replaceView({ ...sampleView, activity: whole.slice(0, 50) })
    const screen = await renderScreen(<ActivityList />)
    expect(screen.querySelector('summary')?.textContent).toBe('50 or more hidden')
    expect(background.sent).toEqual([])
    await perform(() => getByName('button', 'Show older hidden ones').click())
    await until(() => expect(screen.querySelector('summary')?.textContent).toBe('70 hidden'))
    expect(background.sent).toMatchObject([{ params: { unwanted: true, before: { id: whole[49]?.id } } }])
    expect(findByName('button', 'Show older hidden ones')).toBeUndefined()
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

  it('asks for the rest of a history that is longer than the screens are given, page by page to its end', async () => {
    const whole = Array.from({ length: 310 }, (_, index) => numbered(310 - index))
    background.answers = {
      readActivity: (params) => {
        const { before } = params as { before?: { id: string } }
        const start = whole.findIndex(({ id }) => id === before?.id) + 1
        const rows = whole.slice(start, start + 100)
        const last = rows.at(-1)
        return { rows, ...(start + 100 < whole.length && last && { before: { id: last.id } }) }
      },
    }
    replaceView({ ...sampleView, activity: whole.slice(0, 200) })
    const screen = await renderScreen(<ActivityList />)
    const count = () => screen.querySelectorAll('li').length
    for (const shown of [50, 100, 150, 200, 250, 300]) {
      await until(() => expect(count()).toBe(shown))
      await perform(() => getByName('button', 'Show older').click())
    }
    await until(() => expect(count()).toBe(310))
    expect(findByName('button', 'Show older')).toBeUndefined()
    expect(screen.textContent).toContain('Number 1')
    expect(background.sent.map(({ command }) => command)).toEqual(Array(2).fill('readActivity'))
  })

  it('does not say that nothing has happened where the newest of all are of other accounts', async () => {
    background.answers = { readActivity: () => ({ rows: [numbered(1)] }) }
    const activity = Array.from({ length: 200 }, (_, index) => ({ ...numbered(index + 2), chainId: base.id }))
    replaceView({ ...sampleView, activity })
    const screen = await renderScreen(<ActivityList limit={4} />)
    expect(screen.textContent).not.toContain('Nothing has happened yet')
    await until(() => expect(screen.textContent).toContain('Number 1'))
  })

  it('says why older ones could not be read, and reads them when asked again', async () => {
    background.answers = {
      readActivity: () => {
        throw { code: -32603, message: 'The list could not be read.', reason: 'internal' }
      },
    }
    const activity = Array.from({ length: 200 }, (_, index) => ({ ...numbered(index + 2), chainId: base.id }))
    replaceView({ ...sampleView, activity })
    const screen = await renderScreen(<ActivityList />)
    await until(() => expect(screen.textContent).toContain('The list could not be read.'))
    background.answers = { readActivity: () => ({ rows: [numbered(1)] }) }
    await perform(() => getByName('button', 'Show older').click())
    await until(() => expect(screen.textContent).toContain('Number 1'))
    expect(screen.textContent).not.toContain('could not be read')
  })

  it('says when there is nothing', async () => {
    expect(await show()).toContain('Nothing has happened yet')
  })
})

function numbered(number: number): Activity {
  return sampleActivity({
    ...{ id: sampleId(number), hash: sampleHash(number), title: `Number ${number}`, createdAtMs: number },
  })
}

/** Waits for what was asked for to arrive, and to be drawn. */
function until(check: () => void): Promise<void> {
  return vi.waitFor(async () => {
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)))
    check()
  }, 15_000)
}

async function show(...activity: Activity[]): Promise<string> {
  replaceView({ ...sampleView, activity })
  return (await renderScreen(<ActivityList limit={2} />)).textContent ?? ''
}
