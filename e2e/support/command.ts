import type { Page } from 'playwright'
import type { CommandParams, CommandResult, WalletCommand } from '../../src/protocol/wallet.ts'

/**
 * Gives the wallet a command as its own screens do, for what a test needs and is not about.
 *
 * @param page any page of the wallet
 * @throws Error with the wallet's sentence, if it refuses
 */
export async function command<C extends WalletCommand>(
  page: Page,
  name: C,
  params: CommandParams<C>,
): Promise<CommandResult<C>> {
  return (await page.evaluate(sendCommand, {
    id: crypto.randomUUID(),
    command: name,
    params,
  })) as CommandResult<C>
}

/** Runs in the page. */
function sendCommand(request: { id: string; command: string; params: unknown }): Promise<unknown> {
  type Reply = { id?: string; result?: unknown; error?: { message: string } }
  type Port = {
    onMessage: { addListener(listener: (reply: Reply) => void): void }
    postMessage(message: unknown): void
    disconnect(): void
  }
  type Runtime = { connect(to: { name: string }): Port }
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome
  return new Promise((resolve, reject) => {
    const port = runtime.connect({ name: 'wallet' })
    port.onMessage.addListener((reply) => {
      if (reply.id !== request.id) return
      port.disconnect()
      if (reply.error) reject(new Error(reply.error.message))
      else resolve(reply.result)
    })
    port.postMessage(request)
  })
}
