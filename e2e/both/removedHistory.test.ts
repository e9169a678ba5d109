import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { command } from '../support/command.ts'
import { readView } from '../support/readView.ts'
import { startWallet } from '../support/startWallet.ts'

let browser: WalletBrowser
let page: Page
beforeAll(async () => {
  browser = await startWallet()
  page = await browser.openPopup()
})
afterAll(() => browser.close())

/** What the disk holds of activity that was put away; with rows of an account, those are put there first. */
function reachArchive(accountId?: string): Promise<string[]> {
  return page.evaluate(
    (id) =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('log')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const store = opening.result.transaction('records', 'readwrite').objectStore('records')
          for (const kind of id ? ['activity', 'hidden activity'] : []) {
            for (const seq of [1, 2]) store.put({}, [`${kind} ${id} eip155:31337`, seq])
          }
          const reading = store.getAllKeys()
          reading.onerror = () => reject(reading.error)
          reading.onsuccess = () => {
            opening.result.close()
            const names = (reading.result as [string, number][]).map(([name]) => name)
            resolve(names.filter((name) => name.includes('activity')))
          }
        }
      }),
    accountId,
  )
}

test('what was put away of an account is gone from the disk with it, and that of another is not', async () => {
  const { wallets, accounts } = await readView(page)
  const kept = accounts[0]?.id ?? ''
  const { accountId } = await command(page, 'addAccount', { walletId: wallets[0]?.id ?? '' })
  await reachArchive(kept)
  expect(await reachArchive(accountId)).toHaveLength(8)
  await command(page, 'removeAccount', { accountId })
  const left = await reachArchive()
  expect(left).toHaveLength(4)
  expect(left.every((name) => name.includes(kept))).toBe(true)
})
