import { describe, expect, it } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, PHRASE } from '../support/testWallet.ts'

const DAY_MS = 24 * 60 * 60 * 1000

describe('checking the phrase', () => {
  async function start() {
    const browser = createMemoryBrowser()
    const wallet = await createTestWallet(browser)
    browser.nowMs += 5 * 60_000
    const walletId = wallet.screen.view().accounts[0]?.walletId ?? ''
    const check = (words: { place: number; word: string }[]) =>
      wallet.screen.run('checkPhraseWords', { walletId, words })
    const checkedAtMs = async () =>
      (await wallet.screen.run('getBackupState', {})).wallets[0]?.phraseCheckedAtMs
    return { ...wallet, browser, check, checkedAtMs }
  }

  it('keeps when the right words were typed, however they were typed', async () => {
    const { browser, screen, check, checkedAtMs } = await start()
    expect(await checkedAtMs()).toBe(browser.nowMs - 5 * 60_000)
    const words = [0, 4, 11].map((place) => ({ place, word: ` ${PHRASE[place]?.toUpperCase()} ` }))
    expect(await check(words)).toEqual({ right: true })
    expect(await checkedAtMs()).toBe(browser.nowMs)
    expect(screen.view().wallets[0]?.phraseCheckedAtMs).toBe(browser.nowMs)
    expect(browser.nowMs).toBeLessThan(1_700_000_000_000 + DAY_MS)
  })

  it('says no more than that something is wrong, and keeps nothing', async () => {
    const { browser, check, checkedAtMs } = await start()
    const words = [0, 4, 11].map((place) => ({ place, word: 'test' }))
    expect(await check(words)).toEqual({ right: false })
    expect(await checkedAtMs()).not.toBe(browser.nowMs)
  })

  it('asks for three different places, so that no word can be found by trying', async () => {
    const { check } = await start()
    const twice = [0, 0, 4].map((place) => ({ place, word: 'test' }))
    await expect(check(twice)).rejects.toMatchObject({ reason: 'tooFewWords' })
  })
})
