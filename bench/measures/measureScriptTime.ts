import type { CDPSession } from 'playwright'
import type { WalletBrowser } from '../../e2e/chromium/support/launchChromium.ts'

/** An event of Chromium's trace, of which `ts` and `dur` are µs. */
type TraceEvent = {
  readonly name: string
  readonly dur?: number
  readonly args: { readonly data?: { readonly url?: string } }
}

/**
 * Loads a page that has nothing in it and adds up what the extension's scripts took there: compiling, running, and every
 * function of theirs that was called afterwards.
 *
 * @returns ms
 */
export async function measureScriptTime(browser: WalletBrowser, url: string): Promise<number> {
  const page = await browser.context.newPage()
  const session = await browser.context.newCDPSession(page)
  const events = await traceWhile(session, async () => {
    await page.goto(url)
    await page.waitForTimeout(200)
  })
  await page.close()
  const own = events.filter(({ name, args }) => scriptEvents.has(name) && isOwn(args.data?.url))
  if (own.length === 0) throw new Error('The trace names no script of the extension')
  return own.reduce((total, { dur = 0 }) => total + dur, 0) / 1000

  function isOwn(scriptUrl: string | undefined): boolean {
    return scriptUrl?.startsWith(browser.extensionUrl) === true
  }
}

const scriptEvents = new Set(['EvaluateScript', 'v8.compile', 'FunctionCall'])

async function traceWhile(session: CDPSession, task: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] },
    transferMode: 'ReportEvents',
  })
  await task()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  return events
}
