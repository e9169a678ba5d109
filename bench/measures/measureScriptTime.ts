import type { CDPSession } from 'playwright'
import type { WalletBrowser } from '../../e2e/browser/walletBrowser.ts'

/** An event of Chromium's trace. `tdur` is the time that the thread really ran, in µs, whatever else the machine did. */
type TraceEvent = {
  readonly name: string
  readonly tdur?: number
  readonly args: { readonly data?: { readonly url?: string } }
}

/** What a script does: it is compiled and run, and its functions are called afterwards. None lies within another. */
const scriptEvents = new Set(['EvaluateScript', 'FunctionCall'])

/** What the scripts took, in ms of processor time. */
export type ScriptTime = {
  /** In a process that has shown nothing before: most of it is the browser's code on its way into memory. */
  readonly first: number
  /** In a process that has shown a page of this site before. */
  readonly again: number
}

/** Loads a page that has nothing in it, twice, and adds up what the extension's content scripts took there. */
export async function measureScriptTime(
  { context, extensionUrl }: WalletBrowser,
  url: string,
): Promise<ScriptTime> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const load = async () => {
    await page.goto(url)
    await page.waitForTimeout(200)
  }
  const first = addUp(await traceWhile(session, load), extensionUrl)
  const again = addUp(await traceWhile(session, load), extensionUrl)
  await page.close()
  return { first, again }
}

/** @throws Error if the trace names no content script: nothing was measured then */
function addUp(events: readonly TraceEvent[], extensionUrl: string): number {
  // The trace is of the whole browser: what the worker and the wallet's own screens do is not the page's.
  const isContentScript = (script = '') =>
    script.startsWith(extensionUrl) && !/\/(assets\/|background\.js)/.test(script)
  const own = events.filter(({ name, args }) => scriptEvents.has(name) && isContentScript(args.data?.url))
  if (own.length === 0) throw new Error('The trace names no script of the extension')
  return own.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000
}

async function traceWhile(session: CDPSession, task: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: readonly object[] }) => void events.push(...(value as TraceEvent[]))
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline'] },
    transferMode: 'ReportEvents',
  })
  await task()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  session.off('Tracing.dataCollected', collect)
  return events
}
