import type { Page } from 'playwright'
import type { WalletBrowser } from '../../e2e/chromium/support/launchChromium.ts'

/** Long enough for a worker that was told to stop to be gone. */
const settleMs = 300

/**
 * Ends the worker, then connects to it.
 *
 * @param page of the extension, that does nothing by itself
 * @param ask what is sent, and the property of the first message that counts as an answer
 * @returns ms until that answer
 */
export async function measureColdStart(
  { killWorker }: WalletBrowser,
  page: Page,
  ask: { readonly port: string; readonly message: object; readonly answer: string },
): Promise<number> {
  await killWorker()
  await page.waitForTimeout(settleMs)
  return page.evaluate(connectAndWait, ask)
}

/** Runs in the page. */
function connectAndWait(ask: { port: string; message: object; answer: string }): Promise<number> {
  type Port = {
    onMessage: { addListener(listener: (message: object) => void): void }
    postMessage(message: object): void
    disconnect(): void
  }
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { connect(to: { name: string }): Port } } }
  ).chrome
  return new Promise((resolve) => {
    const startedAtMs = performance.now()
    const port = runtime.connect({ name: ask.port })
    port.onMessage.addListener((message) => {
      if (!(ask.answer in message)) return
      resolve(performance.now() - startedAtMs)
      port.disconnect()
    })
    port.postMessage(ask.message)
  })
}
