import { expect, it, vi } from 'vitest'
import { keepWhileLocked } from '../../../src/background/audit/keepWhileLocked.ts'
import { openStores } from '../../../src/background/state/stores.ts'
import type { Origin } from '../../../src/protocol/ids.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { approveNext, createTestWallet, openPage, SITE } from '../support/testWallet.ts'

it('a stranger’s page fills no log by asking and leaving, nor by disconnecting itself; nor does a site that goes on', async () => {
  const browser = createMemoryBrowser()
  const { worker, screen } = await createTestWallet(browser)
  let last: string | undefined
  /** Asks in the same place time after time, each time as another document. */
  async function askAnew(method: string, params: unknown[], times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      openPage(worker).send(method, params)
      last = await vi.waitFor(() => {
        const id = screen.view().approvals[0]?.id
        expect(id).toBeDefined()
        expect(id).not.toBe(last)
        return id
      }, 10_000)
    }
  }
  async function disconnect(times: number): Promise<void> {
    const page = openPage(worker)
    const asked = Array.from({ length: times }, () =>
      page.send('wallet_revokePermissions', [{ eth_accounts: {} }]),
    )
    await vi.waitFor(() => expect(page.answers(asked.at(-1) ?? '')).toHaveLength(1), 10_000)
  }
  async function listTypes(): Promise<string[]> {
    const { entries } = await screen.run('readAudit', { limit: 100 })
    return entries.map(({ type }) => type).reverse()
  }

  await disconnect(20)
  await askAnew('eth_requestAccounts', [], 4)
  const before = await listTypes()
  expect(before).not.toContain('permissionRevoked')
  expect(before).not.toContain('rejected')

  browser.nowMs += 60_000
  await approveNext(screen, { accounts: [screen.view().accounts[0]?.id], chainId: 'eip155:31337' })
  const account = screen.view().accounts[0]?.id.split(':').at(-1)
  await askAnew('personal_sign', ['0x68656c6c6f', account], 7)
  await disconnect(20)
  // The one that waited is refused with the connection.
  const since = ['approved', 'permissionGranted', 'rejected', 'rejected', 'rejected', 'permissionRevoked']
  expect((await listTypes()).slice(before.length).sort()).toEqual(since.sort())
})

it('what sites bring about while locked leaves room for what people do', async () => {
  const { platform } = createMemoryBrowser().startWorker()
  const { auditPending } = await openStores(platform)
  const of = { atMs: platform.now(), random: platform.random }
  const origin = SITE as Origin
  for (let count = 0; count < 501; count++) {
    await keepWhileLocked(auditPending, { event: { type: 'permissionRevoked', origin }, ...of })
  }
  await keepWhileLocked(auditPending, { event: { type: 'unlockFailed', subject: 'password' }, ...of })
  const { events, lost } = auditPending.get()
  expect(events).toHaveLength(501)
  expect(events.at(-1)).toMatchObject({ type: 'unlockFailed' })
  expect(lost).toBe(1)
})
