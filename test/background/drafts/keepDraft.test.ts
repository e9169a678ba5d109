import { expect, it } from 'vitest'
import type { Draft } from '../../../src/protocol/draft.ts'
import { nativeAssetId } from '../../../src/protocol/ids.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, startWallet } from '../support/testWallet.ts'

const RECIPIENT = '0xb2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2'

async function begin() {
  const browser = createMemoryBrowser()
  const wallet = await createTestWallet(browser)
  const { activeChainId: chainId } = wallet.screen.view()
  const draft: Draft = {
    ...{ form: 'send', accountId: wallet.accountId, chainId, assetId: nativeAssetId(chainId) },
    ...{ recipient: RECIPIENT, amount: '1.5' },
  }
  await wallet.screen.run('keepDraft', { form: 'send', draft })
  return { browser, draft, ...wallet }
}

it('what is typed is shown to the next window, also when the worker ended meanwhile', async () => {
  const { browser, worker, draft } = await begin()
  worker.kill()
  const next = await startWallet(browser)
  expect(next.screen.view().drafts).toMatchObject([{ draft, keptAtMs: browser.nowMs }])
})

it('the last of each form is kept, until it is dropped', async () => {
  const { screen, draft } = await begin()
  await screen.run('keepDraft', { form: 'send', draft: { ...draft, amount: '2' } })
  await expect.poll(() => screen.view().drafts).toMatchObject([{ draft: { amount: '2' } }])
  await screen.run('keepDraft', { form: 'send' })
  await expect.poll(() => screen.view().drafts).toEqual([])
})

it('locking drops it, and nothing of it was ever on the disk', async () => {
  const { browser, screen } = await begin()
  expect(JSON.stringify(browser.session.dump())).toContain(RECIPIENT)
  await screen.run('lock', {})
  await expect.poll(() => JSON.stringify(browser.session.dump())).not.toContain(RECIPIENT)
  expect(JSON.stringify(browser.local.dump())).not.toContain(RECIPIENT)
  expect(screen.view().drafts).toEqual([])
})

it('a deadline that passed while no worker ran drops it too', async () => {
  const { browser, worker } = await begin()
  worker.kill()
  browser.nowMs += 16 * 60_000
  await startWallet(browser)
  await expect.poll(() => JSON.stringify(browser.session.dump())).not.toContain(RECIPIENT)
})

it.each([
  ['a phrase', 'abandon abandon about'],
  ['a private key', `0x${'1'.repeat(64)}`],
])('%s that got into the wrong field is not kept', async (_, recipient) => {
  const { screen, draft } = await begin()
  await expect(
    screen.run('keepDraft', { form: 'send', draft: { ...draft, recipient } as Draft }),
  ).rejects.toMatchObject({ code: -32602 })
})
