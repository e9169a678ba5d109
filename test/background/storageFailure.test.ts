import { expect, it } from 'vitest'
import { startBackground } from '../../src/background/startBackground.ts'
import { PAGE_PORT, WALLET_PORT } from '../../src/protocol/names.ts'
import { createMemoryBrowser } from './support/memoryBrowser.ts'
import { createMemoryPort } from './support/memoryPort.ts'

it('answers every screen and every page, and writes nothing, when storage can’t be read', async () => {
  const browser = createMemoryBrowser()
  browser.session.get = () => Promise.reject(new Error('An unexpected error occurred'))
  const worker = browser.startWorker()
  startBackground(worker.platform)
  const url = 'chrome-extension://pellucid/popup.html'
  const screen = createMemoryPort(WALLET_PORT, { extensionId: 'pellucid', origin: undefined, url })
  const page = createMemoryPort(PAGE_PORT, {
    extensionId: 'pellucid',
    origin: 'https://app.example',
    url: 'https://app.example',
  })
  for (const { port } of [screen, page]) worker.connect(port)
  screen.send({ ping: true })
  screen.send({ id: '00000000-0000-4000-8000-000000000000', command: 'lock', params: {} })
  page.send({ id: '00000000-0000-4000-8000-000000000000:1', method: 'eth_accounts' })
  await expect
    .poll(() => screen.received, { timeout: 20_000 })
    .toMatchObject([{ pong: true }, { error: { reason: 'storageUnavailable' } }])
  await expect.poll(() => page.received, { timeout: 20_000 }).toMatchObject([{ error: { code: -32603 } }])
  expect(browser.local.dump()).toEqual({})
})
