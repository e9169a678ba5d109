import type { Alert, AlertLevel } from '../../protocol/alerts.ts'

/** The worst first. */
export const levels: readonly AlertLevel[] = ['danger', 'caution', 'info']

/** @returns how many alerts are open, and the worst level among them */
export function countOpenAlerts(alerts: readonly Alert[]): { count: number; level?: AlertLevel } {
  const open = alerts.filter(({ acknowledgedAtMs }) => acknowledgedAtMs === undefined)
  const worst = levels.find((level) => open.some((alert) => alert.level === level))
  return { count: open.length, ...(worst && { level: worst }) }
}
