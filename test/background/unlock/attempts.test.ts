import { describe, expect, it } from 'vitest'
import { createAudit } from '../../../src/background/audit/audit.ts'
import { createAttempts } from '../../../src/background/session/attempts.ts'
import { createSession } from '../../../src/background/session/session.ts'
import { openStores } from '../../../src/background/state/stores.ts'
import { openVaultKeeper } from '../../../src/background/vault/vaultKeeper.ts'
import { WalletError } from '../../../src/protocol/errors.ts'
import { createMemoryBrowser, type MemoryBrowser } from '../support/memoryBrowser.ts'

const DAY_MS = 24 * 60 * 60_000
const wrong = { code: 4100, reason: 'wrongPassword', message: 'Wrong.' }
const tooMany = {
  reason: 'tooManyAttempts',
  message: expect.stringMatching(/^Too many wrong tries. Wait \d+ /),
}

/** One life of the worker, with a secret that costs nothing to try. */
async function openLife(browser: MemoryBrowser) {
  const { platform } = browser.startWorker()
  const stores = await openStores(platform)
  const session = createSession({ platform, stores })
  const vault = await openVaultKeeper(platform)
  const audit = createAudit({ platform, stores, session, vault })
  const attempts = createAttempts({ platform, stores, audit, session })
  const attempt = (secret: string) => attempts.guard('password', async () => compare(secret))
  return { attempt, attempts, stores }
}

function compare(secret: string): string {
  if (secret !== 'right') throw new WalletError('unauthorized', 'Wrong.', { reason: 'wrongPassword' })
  return 'opened'
}

type Life = Awaited<ReturnType<typeof openLife>>

async function failTimes({ attempt }: Life, count: number): Promise<void> {
  for (let index = 0; index < count; index++) await expect(attempt('wrong')).rejects.toMatchObject(wrong)
}

function setClock(browser: MemoryBrowser, byMs: number): void {
  browser.nowMs += byMs
  browser.clockShiftMs += byMs
}

describe('wrong secrets (D7)', () => {
  it('three are forgiven; from the fourth on each doubles the wait, up to a quarter of an hour', async () => {
    const browser = createMemoryBrowser()
    const life = await openLife(browser)
    await failTimes(life, 3)
    expect(life.attempts.waitUntilMs('password')).toBeUndefined()
    const waits: number[] = []
    for (let index = 0; index < 10; index++) {
      await failTimes(life, 1)
      const waitMs = (life.attempts.waitUntilMs('password') ?? 0) - browser.nowMs
      waits.push(waitMs / 1000)
      browser.nowMs += waitMs
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900])
  })

  it('fifty tries without waiting are four; the answer meanwhile says nothing of what was brought', async () => {
    const browser = createMemoryBrowser()
    const life = await openLife(browser)
    await failTimes(life, 4)
    for (let index = 0; index < 46; index++) {
      await expect(life.attempt(index % 2 ? 'right' : 'wrong')).rejects.toMatchObject(tooMany)
    }
    browser.nowMs += 5_000
    expect(await life.attempt('right')).toBe('opened')
  })

  it('that come all at once are tried one after the other', async () => {
    const { attempt } = await openLife(createMemoryBrowser())
    const answers = await Promise.allSettled(Array.from({ length: 12 }, () => attempt('wrong')))
    const reasons = answers.map((answer) => (answer.status === 'rejected' ? answer.reason.reason : 'opened'))
    expect(reasons).toEqual([...Array(4).fill('wrongPassword'), ...Array(8).fill('tooManyAttempts')])
  })

  it('are counted over the worker’s death, also one that was never answered', async () => {
    const browser = createMemoryBrowser()
    const { attempt, attempts } = await openLife(browser)
    await failTimes({ attempt, attempts } as Life, 3)
    const unanswered = attempts.guard('password', () => new Promise<never>(() => {}))
    await expect.poll(() => browser.local.dump().attempts).toMatchObject({ value: { failures: 4 } })
    const next = await openLife(browser)
    await expect(next.attempt('right')).rejects.toMatchObject(tooMany)
    expect(next.attempts.waitUntilMs('password')).toBe(browser.nowMs + 5_000)
    void unanswered
  })

  it('a clock set forward shortens no wait, and one set back makes none longer', async () => {
    const browser = createMemoryBrowser()
    const life = await openLife(browser)
    await failTimes(life, 4)
    setClock(browser, DAY_MS)
    await expect(life.attempt('right')).rejects.toMatchObject(tooMany)
    setClock(browser, -2 * DAY_MS)
    await expect((await openLife(browser)).attempt('right')).rejects.toMatchObject(tooMany)
    browser.nowMs += 5_000
    expect(await (await openLife(browser)).attempt('right')).toBe('opened')
  })

  it('are forgotten once the right one was given; damage that hid the answer is none', async () => {
    const life = await openLife(createMemoryBrowser())
    await failTimes(life, 3)
    const damaged = () =>
      Promise.reject(new WalletError('internal', 'Damaged.', { reason: 'vaultCorrupted' }))
    await expect(life.attempts.guard('password', damaged)).rejects.toMatchObject({ reason: 'vaultCorrupted' })
    expect(await life.attempt('right')).toBe('opened')
    await failTimes(life, 3)
    expect(life.attempts.waitUntilMs('password')).toBeUndefined()
  })

  it('of a password keep no phrase waiting, nor the other way round; one that is right ends every wait', async () => {
    const browser = createMemoryBrowser()
    const life = await openLife(browser)
    const tryPhrase = (phrase: string) => life.attempts.guard('phrase', async () => compare(phrase))
    await failTimes(life, 4)
    await expect(life.attempt('right')).rejects.toMatchObject(tooMany)
    for (let index = 0; index < 4; index++) await expect(tryPhrase('wrong')).rejects.toMatchObject(wrong)
    await expect(tryPhrase('right')).rejects.toMatchObject(tooMany)
    expect(life.attempts.waitUntilMs('phrase')).toBe(browser.nowMs + 5_000)
    browser.nowMs += 5_000
    expect(await tryPhrase('right')).toBe('opened')
    expect(life.attempts.waitUntilMs('password')).toBeUndefined()
    expect(await life.attempt('right')).toBe('opened')
  })

  it('leave a record, without what was tried', async () => {
    const life = await openLife(createMemoryBrowser())
    await failTimes(life, 1)
    expect(life.stores.auditPending.get().events).toMatchObject([
      { type: 'unlockFailed', subject: 'password', result: 'wrongPassword' },
    ])
  })
})
