import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { devnetMnemonic } from '../../devnet/devnetChain.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { importWallet } from '../flows/importWallet.ts'
import { ask } from '../support/dapp.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { type Site, startSite } from '../support/startSite.ts'
import { password, startBrowser } from '../support/startWallet.ts'
import { type Taking, writeOtherWallet } from '../support/writeOtherWallet.ts'

let site: Site
beforeAll(async () => {
  site = await startSite(() => ({ html: '<title>Page</title>' }))
})
afterAll(() => site.stop())

const takings: readonly Taking[] = ['assigns', 'defines']

describe.each(takings)('beside another wallet that %s window.ethereum', (taking) => {
  let otherDir: string
  let browser: WalletBrowser
  beforeAll(async () => {
    otherDir = await writeOtherWallet(taking)
    browser = await startBrowser({ others: [otherDir] })
  })
  afterAll(async () => {
    await browser.close()
    await rm(otherDir, { recursive: true })
  })

  test('a page finds both, each answers for itself, and window.ethereum is the other’s', async () => {
    const page = await browser.openPage(`http://127.0.0.1:${site.port}/`)
    expect(await page.evaluate(findWallets)).toEqual(['example.other', 'wallet.pellucid'])
    expect(await page.evaluate('ethereum.isOther')).toBe(true)
    expect(await page.evaluate(`ethereum.request({ method: 'eth_chainId' })`)).toBe('0x1')
    // No wallet was set up in ours, so it has no account to give; that it answers is what counts.
    expect(await ask(page, { method: 'eth_accounts' })).toEqual({ result: [] })
    await page.close()
  })

  test('who connects is told which one asks', async () => {
    const setUp = playwrightScreen(await browser.onboarding())
    await importWallet(setUp, { phrase: devnetMnemonic, password })
    const page = await browser.openPage(`http://127.0.0.1:${site.port}/`)
    const asked = page.evaluate(askOurs)
    const approval = await browser.approval()
    await approval.locator('[data-risk="several-wallets"][data-level="info"]').waitFor()
    await playwrightScreen(approval).press('Reject')
    expect(await asked).toBe(4001)
    await page.close()
  })
})

/** Runs in the page: asks Pellucid once, whatever `window.ethereum` is. @returns the code it refuses with */
function askOurs(): Promise<unknown> {
  let isAsked = false
  return new Promise((resolve) => {
    addEventListener('eip6963:announceProvider', (event) => {
      const { info, provider } = (event as CustomEvent).detail
      if (info.rdns !== 'wallet.pellucid' || isAsked) return
      isAsked = true
      provider
        .request({ method: 'eth_requestAccounts' })
        .then(resolve, ({ code }: { code: number }) => resolve(code))
    })
    dispatchEvent(new Event('eip6963:requestProvider'))
  })
}

/** Runs in the page. @returns the names of all wallets that announce themselves, in the order of the alphabet */
function findWallets(): string[] {
  const found = new Set<string>()
  addEventListener('eip6963:announceProvider', (event) => {
    found.add((event as CustomEvent<{ info: { rdns: string } }>).detail.info.rdns)
  })
  dispatchEvent(new Event('eip6963:requestProvider'))
  return [...found].sort()
}
