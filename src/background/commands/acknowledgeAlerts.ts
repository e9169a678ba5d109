import type { CommandHandler } from './commandHandler.ts'

/** The person knows of these alerts: they stay on the list, and are open no more. */
export const acknowledgeAlerts: CommandHandler<'acknowledgeAlerts'> = async ({ ids }, { alerts }) => {
  await alerts.acknowledge(ids)
  return {}
}
