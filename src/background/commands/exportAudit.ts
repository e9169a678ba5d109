import type { CommandHandler } from './commandHandler.ts'

/** The audit log as a file that can be checked anywhere, and the code that says whose it is. */
export const exportAudit: CommandHandler<'exportAudit'> = (which, { audit }) => audit.export(which)
