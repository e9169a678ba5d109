import { beforeAll, describe, expect, it } from 'vitest'
import { archiveName } from '../../../src/background/transactions/archiveName.ts'
import { type AccountId, evmChainId } from '../../../src/protocol/ids.ts'
import type { Activity } from '../../../src/protocol/transaction.ts'
import { warmUp } from '../races/support/warmUp.ts'
import { createMemoryBrowser, type MemoryBrowser } from '../support/memoryBrowser.ts'
import { createSoftPasskey } from '../support/softPasskey.ts'
import { createTestWallet, startWallet } from '../support/testWallet.ts'

const chainId = evmChainId(10)

function row(accountId: AccountId, number: number, change: Partial<Activity> = {}): Activity {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    direction: 'out',
    accountId,
    chainId,
    hash: `0x${String(number).padStart(64, '0')}`,
    state: 'confirmed',
    title: String(number),
    promised: [],
    createdAtMs: number,
    settledAtMs: number,
    ...change,
  }
}

type Passkey = Awaited<ReturnType<typeof createSoftPasskey>>

let made: { browser: MemoryBrowser; passkey: Passkey; kept: AccountId; gone: AccountId }
beforeAll(async () => {
  await warmUp()
  const browser = createMemoryBrowser()
  const { screen, worker, accountId: kept } = await createTestWallet(browser)
  const walletId = screen.view().wallets[0]?.id ?? ''
  const { accountId: gone } = await screen.run('addAccount', { walletId })
  // A password is stretched, which takes longer than all the rest.
  const passkey = await createSoftPasskey()
  await passkey.enrol(screen)
  worker.kill()
  made = { browser, passkey, kept, gone }
}, 300_000)

/** Both accounts with rows in the list, among what was put away, and among that which is hidden. */
async function enter(onItsWay: Partial<Activity> = {}): Promise<MemoryBrowser> {
  const browser = createMemoryBrowser()
  browser.nowMs = made.browser.nowMs
  for (const area of ['local', 'session', 'mirror'] as const)
    await browser[area].set(made.browser[area].dump())
  for (const [name, records] of structuredClone([...made.browser.log.logs]))
    browser.log.logs.set(name, records)
  const both = [made.gone, made.kept]
  for (const [index, accountId] of both.entries()) {
    for (const kind of [{}, { unwanted: 'empty' }])
      await browser.log.append(archiveName({ accountId, chainId }, kind), [
        { seq: 1, value: row(accountId, index) },
      ])
  }
  const value = both.map((accountId, index) => row(accountId, 10 + index, index === 0 ? onItsWay : {}))
  await browser.local.set({ activity: { version: 1, value } })
  return browser
}

/** Whose rows there are, in the list and on the disk. */
function whoseRows(browser: MemoryBrowser): AccountId[] {
  const listed = (browser.local.dump().activity as { value: Activity[] }).value
  const logs = [...browser.log.logs].filter(([name]) => name.includes('activity'))
  const archived = logs.flatMap(([, records]) => [...records.values()] as Activity[])
  return [...listed, ...archived].map(({ accountId }) => accountId)
}

describe('what an account did and received', () => {
  it('goes with the account, from the disk as well, and that of another stays', async () => {
    const browser = await enter()
    const { screen } = await startWallet(browser)
    await screen.run('removeAccount', { accountId: made.gone })
    expect(whoseRows(browser)).toEqual([made.kept, made.kept, made.kept])
  })

  it('goes only once it is settled, if it is on its way', async () => {
    const browser = await enter({ state: 'pending', settledAtMs: undefined as never })
    const { screen, worker } = await startWallet(browser)
    await screen.run('removeAccount', { accountId: made.gone })
    expect(whoseRows(browser)).toEqual([made.gone, made.kept, made.kept, made.kept])
    worker.kill()
    const value = [row(made.gone, 10), row(made.kept, 11)]
    await browser.local.set({ activity: { version: 1, value } })
    await startWallet(browser)
    await expect.poll(() => whoseRows(browser)).toEqual([made.kept, made.kept, made.kept])
  })

  it('goes, wherever the worker dies over removing it', async () => {
    let removed = 0
    for (let writes = 0; writes < 40; writes += 1) {
      const browser = await enter()
      const { screen, worker } = await startWallet(browser)
      worker.dieAfterWrites(writes)
      const isDone = await Promise.race([
        screen.run('removeAccount', { accountId: made.gone }).then(() => true),
        new Promise<false>((resolve) => setTimeout(resolve, 300, false)),
      ])
      worker.kill()
      const next = await startWallet(browser)
      await next.screen.run('lock', {})
      const { challenge } = await next.screen.run('requestChallenge', { purpose: 'unlock' })
      await next.screen.run('unlockWithPasskey', { assertion: await made.passkey.assert(challenge) })
      const isThere = next.screen.view().accounts.some(({ id }) => id === made.gone)
      await expect
        .poll(() => whoseRows(browser).filter((id) => id === made.gone).length, {
          message: `write ${writes}`,
        })
        .toBe(isThere ? 3 : 0)
      expect(whoseRows(browser).filter((id) => id === made.kept)).toHaveLength(3)
      if (!isThere) removed += 1
      if (isDone) break
    }
    expect(removed).toBeGreaterThan(3)
  }, 300_000)
})
