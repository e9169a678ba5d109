import type { AnomalyRule } from '../anomalyRule.ts'
import { DAY_MS, within } from '../history.ts'

const DAYS = 14
const LEAST = 12
/** Whoever uses the wallet for fewer days has no usual day; who uses it very much, none that is looked at. */
const LEAST_DAYS = 3
const FACTOR = 4

/** Far more is approved than usual. */
export const approvalsRising: AnomalyRule = {
  id: 'approvalsRising',
  level: 'info',
  explains:
    'Twelve requests or more are approved within a day, and four times as many as on a usual day, once three are known.',
  quietMs: DAY_MS,
  applies(history) {
    const isApproval = ({ type }: { type: string }) => type === 'approved'
    if (!isApproval(history.latest)) return undefined
    const lately = within(history, DAYS * DAY_MS)
    const all = lately.filter(isApproval)
    const days = (history.latest.atMs - (lately[0] ?? history.latest).atMs) / DAY_MS - 1
    const today = [...all.filter(({ atMs }) => history.latest.atMs - atMs < DAY_MS), history.latest]
    const usual = (all.length - today.length + 1) / days
    if (days < LEAST_DAYS || today.length < LEAST || today.length < FACTOR * usual) return undefined
    return {
      title: 'More approvals than usual',
      sentence: `${today.length} requests were approved within a day; usually it is about ${Math.round(usual)}.`,
      evidence: today,
    }
  },
}
