import { describeHere, describeOpened } from '../backup/describeOpened.ts'
import { openSource } from '../backup/openSource.ts'
import { opensHere } from '../backup/opensHere.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Says what a phrase, shares or a backup file would bring back, and what not. Changes nothing. */
export const previewRecovery: CommandHandler<'previewRecovery'> = async ({ source }, services) =>
  (await opensHere(source, services))
    ? describeHere(services)
    : describeOpened(await openSource(source, services), services)
