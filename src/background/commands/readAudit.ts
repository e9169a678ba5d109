import type { CommandHandler } from './commandHandler.ts'

/** A piece of the audit log, newest first. */
export const readAudit: CommandHandler<'readAudit'> = (range, { audit }) => audit.read(range)
