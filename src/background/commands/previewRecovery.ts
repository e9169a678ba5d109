import { describeOpened } from '../backup/describeOpened.ts'
import { openSource } from '../backup/openSource.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Says what a phrase, shares or a backup file would bring back, and what not. Changes nothing. */
export const previewRecovery: CommandHandler<'previewRecovery'> = async ({ source }, services) =>
  describeOpened(await openSource(source, services), services)
