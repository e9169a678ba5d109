import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { PageReply } from '../../src/protocol/messages.ts'
import { expectOutcome, methodsToWalk, type WalletState, walletStates } from '../conformance/expectOutcome.ts'
import { createSampleParams } from '../conformance/sampleParams.ts'
import { createMemoryBrowser, type MemoryBrowser, type Worker } from './support/memoryBrowser.ts'
import { connectSite, createTestWallet, openPage, startWallet, type TestPage } from './support/testWallet.ts'

const ACCOUNT = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const TOKEN = `0x${'7e'.repeat(20)}`

type Setting = { browser: MemoryBrowser; worker: Worker; page: TestPage }

const settings: Record<WalletState, () => Promise<Setting>> = {
  async connected() {
    const browser = createMemoryBrowser()
    const { worker, screen } = await createTestWallet(browser)
    const page = openPage(worker)
    await connectSite(screen, page)
    return { browser, worker, page }
  },
  async unconnected() {
    const browser = createMemoryBrowser()
    const { worker } = await createTestWallet(browser)
    return { browser, worker, page: openPage(worker) }
  },
  async locked() {
    const browser = createMemoryBrowser()
    const { worker, screen } = await createTestWallet(browser)
    const page = openPage(worker)
    await connectSite(screen, page)
    await screen.run('lock', {})
    return { browser, worker, page }
  },
  async empty() {
    const browser = createMemoryBrowser()
    const { worker } = await startWallet(browser)
    return { browser, worker, page: openPage(worker) }
  },
}

/** The person closes the window, which says no to every site. */
function refuseAll({ browser, worker }: Setting): void {
  for (const windowId of [...browser.windows.keys()]) worker.closeWindow(windowId)
}

async function settle(setting: Setting, method: string, params: unknown): Promise<PageReply> {
  const { page, browser } = setting
  const id = page.send(method, params)
  return vi.waitFor(
    () => {
      const [answer] = page.answers(id)
      if (!answer && browser.windows.size > 0) refuseAll(setting)
      if (!answer) throw new Error(`${method} hangs`)
      return answer
    },
    { timeout: 20_000, interval: 10 },
  )
}

describe.each(walletStates)('a site that meets a wallet that is %s', (state) => {
  let setting: Setting
  let samples: Record<string, unknown>
  beforeAll(async () => {
    setting = await settings[state]()
    samples = await createSampleParams(ACCOUNT, TOKEN)
  }, 60_000)

  it.each(methodsToWalk)('%s: the right result or the right code', async (method) => {
    const expected = expectOutcome(method, state, false)
    const answer = await settle(setting, method, samples[method])
    if (expected === 'result') expect(answer).toHaveProperty('result')
    else expect(answer).toMatchObject({ error: { code: expected === 'asks' ? 4001 : expected } })
  })
})
