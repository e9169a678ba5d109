import { WalletError } from '../../protocol/errors.ts'
import { WALLET_PORT } from '../../protocol/names.ts'
import type { CommandParams, CommandResult, WalletCommand } from '../../protocol/wallet.ts'
import { openPort } from '../browser.ts'
import { askStepUp } from '../stepUp/stepUpStore.ts'
import { createWalletClient } from './createWalletClient.ts'
import { patchView, replaceView, setConnection } from './walletStore.ts'

/** The one client of this page; it fills the wallet store. */
export const walletClient = createWalletClient({
  openPort: () => openPort(WALLET_PORT),
  onView: replaceView,
  onPatch: patchView,
  onConnection: setConnection,
  stayConnected: () => document.visibilityState === 'visible',
})

/**
 * Commands the background.
 *
 * @throws WalletError with a sentence for the person; `interrupted` when nobody can tell whether it was done
 */
export async function runCommand<Command extends WalletCommand>(
  command: Command,
  params: CommandParams<Command>,
): Promise<CommandResult<Command>> {
  const result = await runSteppedUp(command, params)
  // The schemas come after the first paint, with the first answer that needs them.
  const { parseResult } = await import('./parseResult.ts')
  return parseResult(command, result)
}

/** What needs a fresh proof that the person is there is tried again once they gave it. */
async function runSteppedUp(command: WalletCommand, params: unknown): Promise<unknown> {
  try {
    return await walletClient.run(command, params)
  } catch (error) {
    const asksForProof = error instanceof WalletError && error.reason === 'stepUpNeeded'
    if (!asksForProof || !(await askStepUp())) throw error
    return walletClient.run(command, params)
  }
}
