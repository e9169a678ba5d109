// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { needsAcknowledgement } from '../../../src/popup/approve/decision/canApprove.ts'
import { groupWarnings } from '../../../src/popup/approve/decision/groupWarnings.ts'
import { isCovered } from '../../../src/popup/approve/decision/isCovered.ts'
import { Warnings } from '../../../src/popup/approve/frame/Warnings.tsx'
import type { Warning } from '../../../src/protocol/explanation.ts'
import { clearScreen, renderScreen } from './support/renderScreen.ts'

const fresh: Warning = {
  ...{ risk: 'permit-to-fresh-account', level: 'danger', title: 'Never used', sentence: 'It is new.' },
  evidence: '0xA',
}
const account: Warning = {
  ...{ ...fresh, risk: 'permit-to-account', title: 'A person', sentence: 'It has no code.' },
  partOf: fresh.risk,
}
const unlimited: Warning = { ...fresh, risk: 'permit-unlimited', title: 'No limit', sentence: 'All of it.' }

afterEach(clearScreen)

it('a part stands within its whole, with its title shown and its sentence one tap away; each keeps its own alert', async () => {
  await renderScreen(
    <Warnings warnings={[fresh, account, unlimited]} acknowledged={false} onAcknowledge={() => {}} />,
  )
  const alerts = [...document.querySelectorAll<HTMLElement>('[role="alert"][data-risk][data-level]')]
  expect(alerts.map(({ dataset }) => dataset.risk)).toEqual([fresh.risk, account.risk, unlimited.risk])
  const [whole, part, other] = alerts
  expect(part?.parentElement).toBe(whole?.parentElement)
  expect(part?.parentElement).not.toBe(other?.parentElement)
  const details = part?.querySelector('details')
  expect(details?.open).toBe(false)
  expect(details?.querySelector('summary')?.textContent).toBe('Danger: A person')
  expect(details?.textContent).toContain('It has no code.')
  expect(whole?.querySelector('details')).toBeNull()
})

it('a part without its whole stands alone', () => {
  expect(groupWarnings([account, unlimited]).map(({ whole }) => whole)).toEqual([account, unlimited])
  const elsewhere = { ...fresh, evidence: '0xB' }
  expect(groupWarnings([elsewhere, account]).map(({ whole }) => whole)).toEqual([elsewhere, account])
})

it('a part that comes up later asks for the tick anew', () => {
  expect(needsAcknowledgement([account])).toBe(true)
  expect(isCovered([fresh, account], [fresh])).toBe(false)
})
