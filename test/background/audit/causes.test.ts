import { beforeEach, describe, expect, it } from 'vitest'
import type { AuditEntry } from '../../../src/protocol/audit.ts'
import { createMemoryBrowser, type MemoryBrowser } from '../support/memoryBrowser.ts'
import { createSoftPasskey } from '../support/softPasskey.ts'
import { createTestWallet, PASSWORD, startWallet, type TestScreen } from '../support/testWallet.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

let browser: MemoryBrowser
let wallet: Awaited<ReturnType<typeof createTestWallet>>

beforeEach(async () => {
  browser = createMemoryBrowser()
  wallet = await createTestWallet(browser)
}, 60_000)

/** Unlocks, so that what was kept is chained. @returns what the log says of a type, oldest first */
async function recorded(type: AuditEntry['type'], screen: TestScreen = wallet.screen) {
  if (screen.view().status !== 'unlocked') await screen.run('unlock', { password: PASSWORD })
  const { entries } = await screen.run('readAudit', { limit: 50 })
  const found = entries.filter((entry) => entry.type === type).reverse()
  return found.map(({ subject, result }) => (result ? `${subject}: ${result}` : subject))
}

function setClock(byMs: number): void {
  browser.nowMs += byMs
  browser.clockShiftMs += byMs
}

const causes: [string, () => unknown][] = [
  ['byHand', () => wallet.screen.run('lock', {})],
  ['everything', () => wallet.screen.run('lockEverything', {})],
  ['screenLock', () => wallet.worker.lockSystem()],
  ['clock', () => setClock(-DAY_MS)],
  ['sleep', () => setClock(5 * MINUTE_MS)],
  [
    'idle',
    () => {
      browser.nowMs += 15 * MINUTE_MS
    },
  ],
  [
    'maximum',
    async () => {
      await wallet.screen.run('setUnlockPolicy', { maxSessionHours: 1 })
      for (let past = 0; past < 6; past++) {
        browser.nowMs += 10 * MINUTE_MS
        await wallet.screen.run('noteActivity', {}).catch(() => {})
      }
    },
  ],
]

describe('that the wallet locked', () => {
  it.each(causes)('is recorded with its cause: %s', async (cause, happen) => {
    await happen()
    await wallet.screen.run('selectAccount', { accountId: wallet.accountId }).catch(() => {})
    await expect.poll(() => wallet.screen.view().status).toBe('locked')
    expect(await recorded('locked')).toEqual([cause])
  })

  it('is recorded, too, when a worker finds it at its start', async () => {
    wallet.worker.kill()
    browser.nowMs += 16 * MINUTE_MS
    const { screen } = await startWallet(browser)
    expect(await recorded('locked', screen)).toEqual(['idle'])
  })

  /** What is in memory only goes with the browser. */
  async function endBrowser(): Promise<void> {
    wallet.worker.kill()
    await browser.session.remove(Object.keys(browser.session.dump()))
  }

  it('is recorded at the next start when the browser ended while it was open, and once', async () => {
    await expect
      .poll(() => browser.local.dump().openMark)
      .toMatchObject({ value: { sinceMs: browser.nowMs } })
    await endBrowser()
    const first = await startWallet(browser)
    await expect.poll(() => browser.local.dump().openMark).toEqual({ version: 1, value: {} })
    first.worker.kill()
    const { screen } = await startWallet(browser)
    expect(await recorded('locked', screen)).toEqual(['browserEnded'])
    expect(await screen.run('verifyAudit', {})).toMatchObject({ whole: true })
  })

  it('is recorded with its own cause only when it came before the browser ended', async () => {
    await wallet.screen.run('lock', {})
    await expect.poll(() => browser.local.dump().openMark).toEqual({ version: 1, value: {} })
    await endBrowser()
    const { screen } = await startWallet(browser)
    expect(await recorded('locked', screen)).toEqual(['byHand'])
  })

  it('is noticed again after it was unlocked again', async () => {
    for (const _ of [1, 2]) {
      await wallet.screen.run('lock', {})
      await wallet.screen.run('unlock', { password: PASSWORD })
    }
    await endBrowser()
    const { screen } = await startWallet(browser)
    expect(await recorded('locked', screen)).toEqual(['byHand', 'byHand', 'browserEnded'])
  })
})

describe('a new data key at an unlock', () => {
  it('is recorded when the old one had served its time', async () => {
    await wallet.screen.run('lock', {})
    setClock(91 * DAY_MS)
    expect(await recorded('dataKeyRotated')).toEqual(['old'])
    expect(await wallet.screen.run('verifyAudit', {})).toMatchObject({ whole: true })
    await wallet.screen.run('lock', {})
    expect(await recorded('dataKeyRotated')).toEqual(['old'])
  })

  it('is recorded when it came with the end of a slot', async () => {
    const passkey = await createSoftPasskey()
    await passkey.enrol(wallet.screen)
    const slotId = wallet.screen.view().passkeys[0]?.slotId ?? ''
    await wallet.screen.run('setSlotExpiry', { slotId, expiresAtMs: browser.nowMs + 1_000 })
    await wallet.screen.run('lock', {})
    setClock(2_000)
    expect(await recorded('dataKeyRotated')).toEqual(['expired'])
    expect(await recorded('slotRevoked')).toEqual(['passkey, expired'])
  })
})

describe('a slot that has expired', () => {
  it('opens nothing, which is recorded and counted as no wrong try', async () => {
    const passkey = await createSoftPasskey()
    await passkey.enrol(wallet.screen)
    const slotId = wallet.screen.view().passkeys[0]?.slotId ?? ''
    await wallet.screen.run('setSlotExpiry', { slotId, expiresAtMs: browser.nowMs + 1_000 })
    await wallet.screen.run('lock', {})
    setClock(2_000)
    for (let time = 0; time < 5; time++) {
      const assertion = await passkey.answer(wallet.screen, 'unlock')
      await expect(wallet.screen.run('unlockWithPasskey', { assertion })).rejects.toMatchObject({
        reason: 'slotExpired',
      })
    }
    expect(await recorded('unlockFailed')).toEqual(Array(5).fill('passkey: slotExpired'))
  })
})
