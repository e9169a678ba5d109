import { expect, test } from 'vitest'
import { beginAtPage } from '../browser/beginAtPage.ts'
import { ask } from '../support/dapp.ts'
import { updateWhileAsking } from '../support/liveThroughUpdate.ts'

const wallet = beginAtPage()

// Firefox ends what relays for a page without a word, and by itself puts the new one into every page that is open.
test('when the wallet is updated, what waits ends once with 4900, and the page goes on with the new one by itself', async () => {
  const { browser, page } = wallet
  await updateWhileAsking(browser, page)
  const readHeard = () => page.evaluate('JSON.stringify(window.heard)')
  await expect.poll(readHeard, { timeout: 30_000 }).toBe(
    JSON.stringify([
      ['disconnect', 4900],
      ['settled', 4900],
      ['connect', null],
    ]),
  )
  expect(await ask(page, { method: 'eth_chainId' })).toMatchObject({ result: expect.stringMatching(/^0x/) })
  // Nobody has unlocked it since.
  expect(await ask(page, { method: 'eth_accounts' })).toEqual({ result: [] })
})
