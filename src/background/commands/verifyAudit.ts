import type { CommandHandler } from './commandHandler.ts'

/** Checks the whole audit log. */
export const verifyAudit: CommandHandler<'verifyAudit'> = (_, { audit }) => audit.verify()
