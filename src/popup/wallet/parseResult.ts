import * as v from 'valibot'
import { WalletError } from '../../protocol/errors.ts'
import { type CommandResult, type WalletCommand, walletCommands } from '../../protocol/wallet.ts'

/**
 * Reads the answer to a command by its schema.
 *
 * @throws WalletError `badResult`, when it is not what the command answers
 */
export function parseResult<Command extends WalletCommand>(
  command: Command,
  result: unknown,
): CommandResult<Command> {
  const parsed = v.safeParse(walletCommands[command].result, result)
  if (parsed.success) return parsed.output as CommandResult<Command>
  throw new WalletError(
    'internal',
    'The wallet gave an answer that this screen cannot read. Open it again.',
    {
      reason: 'badResult',
    },
  )
}
