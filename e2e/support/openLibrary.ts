import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Page } from 'playwright'
import { inject } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { buildLibrary } from '../libraries/buildLibrary.ts'
import type { LibraryPage, TypedRequest } from '../libraries/libraryPage.ts'
import { startSite } from './startSite.ts'

/** A library's page, open in the browser, on a site of its own. */
export type OpenLibrary = {
  readonly page: Page
  readonly origin: string
  readonly connect: () => Promise<void>
  readonly accounts: () => Promise<readonly string[]>
  readonly switchChain: (chainNumber: number) => Promise<void>
  readonly signMessage: (text: string) => Promise<string>
  readonly signTypedData: (typed: TypedRequest) => Promise<string>
  readonly send: (payment: { to: `0x${string}`; value: string }) => Promise<string>
  readonly heard: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' }

/** Builds a library's page, serves it and opens it. */
export async function openLibrary(browser: WalletBrowser, name: string): Promise<OpenLibrary> {
  const folder = await buildLibrary(name)
  const site = await startSite((path) => {
    const file = join(folder, path === '/' ? 'index.html' : path)
    if (!existsSync(file)) return undefined
    const type = types[extname(file)] ?? 'text/html; charset=utf-8'
    return { html: readFileSync(file, 'utf8'), headers: { 'content-type': type } }
  })
  const origin = `http://127.0.0.1:${site.port}`
  const page = await browser.openPage(`${origin}/?node=${encodeURIComponent(inject('rpcUrl'))}`)
  await page.waitForFunction('Boolean(window.page)').catch(() => {
    throw new Error(`The page of ${name} did not start: ${browser.consoleLines.slice(-5).join('; ')}`)
  })
  const call = <Name extends keyof LibraryPage>(method: Name, ...given: unknown[]) =>
    page.evaluate(callPage, { method, given }) as Promise<never>
  return {
    page,
    origin,
    connect: () => call('connect'),
    accounts: () => call('accounts'),
    switchChain: (chainNumber) => call('switchChain', chainNumber),
    signMessage: (text) => call('signMessage', text),
    signTypedData: (typed) => call('signTypedData', typed),
    send: (payment) => call('send', payment),
    heard: () => page.evaluate(() => [...(window as unknown as { page: LibraryPage }).page.heard]),
    async close() {
      await page.close()
      await site.stop()
    },
  }
}

/** Runs in the page. */
function callPage({ method, given }: { method: string; given: unknown[] }): unknown {
  type Methods = Record<string, (...given: unknown[]) => unknown>
  return (window as unknown as { page: Methods }).page[method]?.(...given)
}
