import type { WalletBrowser } from '../../e2e/chromium/support/launchChromium.ts'
import { measureColdStart } from './measureColdStart.ts'
import { measurePaint } from './measurePaint.ts'
import { measureScriptTime } from './measureScriptTime.ts'

/** How often each thing is measured in one start of the browser. */
const repetitions = 5

/** What is measured of an extension, every single value in ms. */
export type Samples = Record<'paint' | 'coldStart' | 'relay' | 'scriptTime', number[]>

/** What differs between the wallet and the bare extension. */
export type Subject = {
  /** A page of the extension in which nothing runs. */
  readonly quietPage: string
  readonly coldStart: { readonly port: string; readonly message: object; readonly answer: string }
  /** Takes a page of the web; returns ms of one request to the worker and back. */
  readonly measureRelay: (page: Awaited<ReturnType<WalletBrowser['openPage']>>) => Promise<number>
}

/** Measures everything, some times over, in one browser. @param url of a page of the web that has nothing in it */
export async function measureAll(browser: WalletBrowser, subject: Subject, url: string): Promise<Samples> {
  const samples: Samples = { paint: [], coldStart: [], relay: [], scriptTime: [] }
  for (let count = 0; count < repetitions; count += 1) {
    samples.paint.push(await measurePaint(browser))
    samples.scriptTime.push(await measureScriptTime(browser, url))
  }
  const site = await browser.openPage(url)
  samples.relay.push(await subject.measureRelay(site))
  await site.close()
  const quiet = await browser.openPage(browser.extensionUrl + subject.quietPage)
  for (let count = 0; count < repetitions; count += 1) {
    samples.coldStart.push(await measureColdStart(browser, quiet, subject.coldStart))
  }
  return samples
}
