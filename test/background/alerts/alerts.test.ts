import { expect, it, vi } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import {
  connectSite,
  createTestWallet,
  openPage,
  PASSWORD,
  startWallet,
  type TestScreen,
} from '../support/testWallet.ts'

const ACCOUNT = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'

async function takeSecrets(screen: TestScreen, count: number): Promise<void> {
  const [wallet] = screen.view().wallets
  if (!wallet) throw new TypeError('There is a wallet')
  await screen.run('stepUp', { password: PASSWORD })
  for (let taken = 0; taken < count; taken++) await screen.run('revealPhrase', { walletId: wallet.id })
}

const listAlerts = async (screen: TestScreen) => (await screen.run('listAlerts', {})).alerts

it('an alert is raised as soon as the audit log has what it goes by; danger is told at once', async () => {
  const browser = createMemoryBrowser()
  const { screen } = await createTestWallet(browser)
  await takeSecrets(screen, 3)
  await vi.waitFor(() => expect(screen.view().openAlerts).toEqual({ count: 2, level: 'danger' }))
  const [worst] = await listAlerts(screen)
  expect(worst).toMatchObject({ rule: 'manySecretsTaken', level: 'danger', evidence: { length: 3 } })
  expect(browser.notices.map(({ title }) => title)).toContain('Several secrets were taken at once')
})

it('an alert is open until the person knows of it, and stays on the list', async () => {
  const { screen } = await createTestWallet(createMemoryBrowser())
  await takeSecrets(screen, 1)
  await vi.waitFor(() => expect(screen.view().openAlerts.count).toBe(1))
  const [alert] = await listAlerts(screen)
  await screen.run('acknowledgeAlerts', { ids: [alert?.id ?? ''] })
  expect(screen.view().openAlerts).toEqual({ count: 0 })
  expect(await listAlerts(screen)).toMatchObject([{ id: alert?.id, acknowledgedAtMs: expect.any(Number) }])
})

it('a worker that dies before it could judge leaves it to the next; nothing is told twice', async () => {
  const browser = createMemoryBrowser()
  const { worker, screen } = await createTestWallet(browser)
  await takeSecrets(screen, 2)
  await vi.waitFor(() => expect(screen.view().openAlerts.count).toBe(1))
  // Whatever this worker would still write about alerts is lost.
  const { set } = browser.local
  vi.spyOn(browser.local, 'set').mockImplementation(async (items) =>
    'alerts' in items ? undefined : set(items),
  )
  await takeSecrets(screen, 1)
  worker.kill()
  vi.restoreAllMocks()
  const next = await startWallet(browser)
  await vi.waitFor(() => expect(next.screen.view().openAlerts).toMatchObject({ level: 'danger' }))
  const rules = (await listAlerts(next.screen)).map(({ rule }) => rule)
  expect(rules.filter((rule) => rule === 'manySecretsTaken')).toHaveLength(1)
})

it('what happens while locked is judged while locked, and seen only after the unlock', async () => {
  const browser = createMemoryBrowser()
  const { screen } = await createTestWallet(browser)
  await screen.run('lock', {})
  for (let tried = 0; tried < 3; tried++) await screen.run('unlock', { password: 'no' }).catch(() => {})
  browser.nowMs += 60_000
  await screen.run('unlock', { password: 'no' }).catch(() => {})
  browser.nowMs += 60_000
  await screen.run('unlock', { password: 'no' }).catch(() => {})
  expect(screen.view().openAlerts).toEqual({ count: 0 })
  await expect(screen.run('listAlerts', {})).rejects.toMatchObject({ reason: 'locked' })
  browser.nowMs += 10 * 60_000
  await screen.run('unlock', { password: PASSWORD })
  await vi.waitFor(async () => {
    const rules = (await listAlerts(screen)).map(({ rule }) => rule)
    expect(rules).toContain('failedUnlocks')
    expect(rules).toContain('unlockedAfterFailures')
  })
})

it('nothing waits for it: a signature is given though no alert can be kept', async () => {
  const browser = createMemoryBrowser()
  const { worker, screen } = await createTestWallet(browser)
  const page = openPage(worker)
  await connectSite(screen, page)
  const { set } = browser.local
  vi.spyOn(browser.local, 'set').mockImplementation((items) =>
    'alerts' in items ? new Promise(() => {}) : set(items),
  )
  const id = page.send('personal_sign', ['0x68656c6c6f', ACCOUNT])
  const approval = await screen.nextApproval()
  await screen.run('approve', {
    approvalId: approval.id,
    snapshotHash: approval.snapshotHash ?? '0x',
    choice: {},
  })
  await vi.waitFor(() => expect(page.answers(id)).toMatchObject([{ result: expect.stringMatching(/^0x/) }]))
  vi.restoreAllMocks()
})

it('the rules are listed with their thresholds', async () => {
  const { screen } = await createTestWallet(createMemoryBrowser())
  const { rules } = await screen.run('listAlerts', {})
  expect(rules).toContainEqual({
    id: 'failedUnlocks',
    level: 'caution',
    explains: 'Five wrong passwords or passkeys within an hour, or ten one after the other.',
  })
})
