import type { CDPSession } from 'playwright'
import type { WalletBrowser } from '../../e2e/chromium/support/launchChromium.ts'

/** An event of Chromium's trace. `tdur` is the time that the thread really ran, in µs, whatever else the machine did. */
type TraceEvent = {
  readonly name: string
  readonly tdur?: number
  readonly args: { readonly data?: { readonly url?: string } }
}

/** What a script does: it is compiled and run, and its functions are called afterwards. None lies within another. */
const scriptEvents = new Set(['EvaluateScript', 'FunctionCall'])

/**
 * Loads a page that has nothing in it and adds up what the extension's content scripts took there.
 *
 * @returns ms of processor time
 */
export async function measureScriptTime(
  { context, extensionUrl }: WalletBrowser,
  url: string,
): Promise<number> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const events = await traceWhile(session, async () => {
    await page.goto(url)
    await page.waitForTimeout(200)
  })
  await page.close()
  const isContentScript = (script = '') => script.startsWith(extensionUrl) && !script.includes('/assets/')
  const own = events.filter(({ name, args }) => scriptEvents.has(name) && isContentScript(args.data?.url))
  if (own.length === 0) throw new Error('The trace names no script of the extension')
  return own.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000
}

async function traceWhile(session: CDPSession, task: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline'] },
    transferMode: 'ReportEvents',
  })
  await task()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  return events
}
