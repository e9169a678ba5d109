import { expect, it } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { connectSite, createTestWallet, openPage } from '../support/testWallet.ts'

it('locks, disconnects every site, says no to what waits, closes the window, and tells the pages', async () => {
  const browser = createMemoryBrowser()
  const { worker, screen } = await createTestWallet(browser)
  const [first, second] = [openPage(worker), openPage(worker, 'https://other.example')]
  await connectSite(screen, first)
  await connectSite(screen, second)
  const [address] = (await first.ask('eth_accounts')) as string[]
  const waiting = first.send('personal_sign', ['0x00', address])
  await screen.nextApproval()
  await expect.poll(() => browser.windows.size).toBe(1)

  await screen.run('lockEverything', {})
  expect(first.answers(waiting)).toMatchObject([{ error: { code: 4100 } }])
  expect(browser.windows.size).toBe(0)
  expect(screen.view()).toMatchObject({ status: 'locked', approvalCount: 0 })
  for (const page of [first, second]) {
    const told = page.received.filter((message) => Object.hasOwn(message as object, 'state'))
    expect(told.at(-1)).toEqual({ state: { accounts: [], chainId: expect.any(String) } })
    await expect(page.ask('personal_sign', ['0x00', address])).rejects.toMatchObject({ code: 4100 })
  }
  expect(browser.local.dump().permissions).toMatchObject({ value: [] })
})

it('works on a locked wallet too: nothing stays connected for when it is opened', async () => {
  const { worker, screen } = await createTestWallet(createMemoryBrowser())
  await connectSite(screen, openPage(worker))
  await screen.run('lock', {})
  await screen.run('lockEverything', {})
  await screen.run('unlock', { password: 'correct horse battery' })
  expect(screen.view().permissions).toEqual([])
})
