import * as v from 'valibot'
import { serializeError, WalletError } from '../../protocol/errors.ts'
import { type WalletReply, WalletRequest } from '../../protocol/messages.ts'
import {
  type CommandState,
  isWalletCommand,
  type WalletCommand,
  walletCommands,
} from '../../protocol/wallet.ts'
import type { CommandHandler } from '../commands/commandHandler.ts'
import type { Platform, Port } from '../platform.ts'
import type { Services } from '../services.ts'

/** @returns true when the port leads to one of the wallet's own pages. A content script's sender is its web page. */
export function isWalletScreen(
  port: Port,
  platform: Pick<Platform, 'extensionId' | 'extensionOrigin'>,
): boolean {
  const { extensionId, url } = port.sender
  return extensionId === platform.extensionId && url?.startsWith(`${platform.extensionOrigin}/`) === true
}

/** Carries out one command of the wallet's own screens. Never rejects. */
export async function routeWalletMessage(services: Services, port: Port, message: unknown): Promise<void> {
  const parsed = v.safeParse(WalletRequest, message)
  if (!parsed.success) return
  const { id, command, params } = parsed.output
  try {
    reply(port, { id, result: await runCommand(services, command, params ?? {}) })
  } catch (error) {
    reply(port, { id, error: serializeError(error) })
  }
}

async function runCommand(services: Services, command: string, given: unknown): Promise<unknown> {
  if (!isWalletCommand(command)) throw new WalletError('methodNotFound', 'The wallet knows no such command.')
  assertState(services, walletCommands[command].when)
  const schema: v.GenericSchema = walletCommands[command].params
  const parsed = v.safeParse(schema, given)
  if (!parsed.success) throw new WalletError('invalidParams', parsed.issues[0].message.slice(0, 300))
  // Loaded when the person first does something: the worker starts many times for nothing but a page's question.
  const [{ commandHandlers }, { recordCommand }] = await Promise.all([
    import('../commands/commandHandlers.ts'),
    import('../audit/records/recordCommand.ts'),
  ])
  const handler = commandHandlers[command] as CommandHandler<WalletCommand>
  const params = parsed.output as never
  return recordCommand(services, { command, params }, () => handler(params, services))
}

function assertState({ vault, session }: Services, when: CommandState): void {
  if (when === 'unlocked') session.assertUnlocked()
  if (when === 'steppedUp') session.assertSteppedUp()
  if (when === 'empty' && vault.status() !== 'none') {
    throw new WalletError('invalidInput', 'There is a wallet here already. It was left as it is.', {
      reason: 'walletExists',
    })
  }
}

function reply(port: Port, message: WalletReply): void {
  port.post(message)
}
