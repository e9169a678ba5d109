import type { CommandParams, CommandResult, WalletCommand } from '../../protocol/wallet.ts'
import type { Services } from '../services.ts'

/** Carries out one command of the wallet's own screens. One file each, named as the command, listed in `commandHandlers.ts`. */
export type CommandHandler<C extends WalletCommand> = (
  params: CommandParams<C>,
  services: Services,
) => CommandResult<C> | Promise<CommandResult<C>>
