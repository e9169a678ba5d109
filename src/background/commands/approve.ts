import { decide } from '../approvals/decide.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Carries out exactly what was shown. */
export const approve: CommandHandler<'approve'> = async (decision, services) => {
  const { hash } = await decide(services, decision)
  return { ...(hash && { hash }) }
}
