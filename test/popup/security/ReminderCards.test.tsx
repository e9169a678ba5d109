// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { routes } from '../../../src/popup/router/routes.ts'
import { ReminderCards } from '../../../src/popup/security/reminders/ReminderCards.tsx'
import type { Reminder } from '../../../src/protocol/reminders.ts'
import { press, render } from '../support/render.tsx'

const DAY_MS = 24 * 60 * 60_000
const sinceMs = Date.now() - 100 * DAY_MS
const reminders: readonly Reminder[] = [
  { kind: 'passwordOld', id: '1', sinceMs },
  { kind: 'phraseUnchecked', id: '2', walletName: 'Main' },
  { kind: 'slotExpiring', id: '3', slotName: 'MacBook', expiresAtMs: sinceMs },
  { kind: 'keyOld', id: '4', sinceMs },
  { kind: 'postKeyOld', id: '5', sinceMs },
]

it('each reminder leads to a screen that there is, and the one of alert posts to where its key is replaced', async () => {
  const container = await render(<ReminderCards reminders={reminders} onDismiss={() => undefined} />)
  const links = [...container.querySelectorAll('a')].map((link) => link.getAttribute('href')?.slice(1))
  const known = routes.map(({ pattern }) => pattern)
  expect(links).toHaveLength(reminders.length)
  expect(links.filter((link) => !known.includes(link ?? ''))).toEqual([])
  expect(links[4]).toBe('/settings/webhook')
})

it('a reminder is put off by its id', async () => {
  const put: string[] = []
  const container = await render(
    <ReminderCards reminders={reminders.slice(4)} onDismiss={(id) => put.push(id)} />,
  )
  expect(container.textContent).toMatch(/It is from [^.]*100 days ago\./)
  await press(container, 'Not now: The key of your alert posts is old')
  expect(put).toEqual(['5'])
})
