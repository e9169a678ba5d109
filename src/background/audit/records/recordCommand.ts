import type { CommandParams, CommandResult, WalletCommand } from '../../../protocol/wallet.ts'
import type { Audit } from '../audit.ts'
import type { CommandRecord } from './commandRecord.ts'
import { commandRecords } from './commandRecords.ts'

/** Carries out a command, and writes down what the table says of it before it is answered. */
export async function recordCommand<C extends WalletCommand>(
  { audit }: { audit: Audit },
  { command, params }: { command: C; params: CommandParams<C> },
  carryOut: () => CommandResult<C> | Promise<CommandResult<C>>,
): Promise<CommandResult<C>> {
  const line = commandRecords[command] as CommandRecord<C>
  const result = await carryOut()
  const event = 'done' in line ? line.done({ params, result }) : undefined
  if (event) await audit.record(event)
  return result
}
