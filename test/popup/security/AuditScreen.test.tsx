// @vitest-environment happy-dom
import '../support/inEnglish.ts'
import { describe, expect, it } from 'vitest'
import { AuditScreen } from '../../../src/popup/security/audit/AuditScreen.tsx'
import { walletStore } from '../../../src/popup/wallet/walletStore.ts'
import type { AsideLog, AuditEntry } from '../../../src/protocol/audit.ts'
import { sampleLog } from '../../keyring/audit/support/sampleLog.ts'
import { press, render } from '../support/render.tsx'
import { createSampleView } from '../support/sampleView.ts'
import { stubWallet } from '../support/stubWallet.ts'
import { waitFor } from '../support/waitFor.ts'

const { entries } = sampleLog([1_200])
let aside: AsideLog[] = []
let verdict: unknown = { whole: true, count: 1_200, newerThanHead: 0 }

stubWallet({
  verifyAudit: () => verdict,
  readAudit: ({ before = 1_201, limit }: { before?: number; limit: number }) => {
    const first = Math.max(1, before - limit)
    const piece: AuditEntry[] = entries.slice(first - 1, before - 1).reverse()
    return { entries: piece, ...(first > 1 && { before: first }), aside }
  },
  startNewLog: () => {
    verdict = { whole: true, count: 1, newerThanHead: 0 }
    aside = [{ after: 0, through: 1_200, setAsideAtMs: 1_700_000_000_000, seq: 7, problem: 'missing' }]
    return {}
  },
})

async function open(): Promise<HTMLElement> {
  walletStore.setState({ view: createSampleView() })
  const container = await render(<AuditScreen />)
  await waitFor(() => expect(container.textContent).toContain('1200 of 1200 entries'))
  return container
}

describe('the audit log’s screen', () => {
  it('reads a long log piece by piece, and shows a page of it at a time', async () => {
    const container = await open()
    expect(container.querySelectorAll('details')).toHaveLength(100)
    await press(container, 'Show more (1,100 left)')
    expect(container.querySelectorAll('details')).toHaveLength(200)
  })

  it('names the first bad entry, and says what to do', async () => {
    const container = await open()
    await press(container, 'Verify')
    await waitFor(() => expect(container.textContent).toContain('1,200 entries, whole'))
    verdict = { whole: false, seq: 7, problem: 'missing' }
    await press(container, 'Verify')
    await waitFor(() => expect(container.textContent).toContain('Entry #7 is missing'))
    expect(container.querySelector('[role=alert]')?.getAttribute('data-level')).toBe('danger')
  })

  it('starts a new log where the old one is damaged, and still offers the old one', async () => {
    const container = await open()
    expect(container.textContent).not.toContain('Earlier logs')
    await press(container, 'Verify')
    await press(container, 'Start a new log')
    await waitFor(() => expect(container.textContent).toContain('1 entry, whole'))
    await waitFor(() => expect(container.textContent).toContain('Earlier logs, damaged'))
    expect(container.textContent).toContain('Entry #7 is missing')
    expect(container.textContent).toContain('Export entries #1 to #1200')
  })
})
