import { expect, test } from 'vitest'
import { beginAtPage } from '../browser/beginAtPage.ts'
import { ask } from '../support/dapp.ts'
import { updateWhileAsking } from '../support/liveThroughUpdate.ts'

const wallet = beginAtPage()

test('when the wallet is updated, what waits ends once with 4900, and the page hears that the wallet is gone', async () => {
  const { browser, page } = wallet
  await updateWhileAsking(browser, page)
  await expect.poll(() => page.evaluate('heard.length')).toBeGreaterThanOrEqual(2)
  await page.waitForTimeout(1_000)
  expect(await page.evaluate('heard')).toEqual([
    ['settled', 4900],
    ['disconnect', 4900],
  ])
  expect(await page.evaluate('ethereum.isConnected()')).toBe(false)
})

test('a page of before the update is told, in words, to be reloaded, however often it asks', async () => {
  for (const method of ['eth_accounts', 'eth_requestAccounts', 'eth_blockNumber']) {
    const refused = await ask(wallet.page, { method })
    expect(refused).toMatchObject({ error: { code: 4900, message: expect.stringContaining('Reload') } })
  }
})
