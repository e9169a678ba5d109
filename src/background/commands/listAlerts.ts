import { anomalyRules } from '../../inspect/anomalies/anomalyRules.ts'
import type { CommandHandler } from './commandHandler.ts'

/** What stood out, the latest first, and what is looked out for. */
export const listAlerts: CommandHandler<'listAlerts'> = (_, { alerts }) => ({
  alerts: [...alerts.list()],
  rules: anomalyRules.map(({ id, level, explains }) => ({ id, level, explains })),
})
