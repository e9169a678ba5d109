import type { Intent } from '../../protocol/explanation.ts'
import { formatAddress } from '../parties/formatParty.ts'
import type { Step } from '../steps.ts'
import { describeTitle } from './describeTitle.ts'

/** More steps than this are only counted. */
const MAX_SAID = 20
/** As many as a screen can list. */
const MAX_LISTED = 64

/** Says one by one, in plain words, what a call that wraps others is made of. Empty for one that wraps none. */
export function saySteps(steps: readonly Step[]): string[] {
  const inner = steps.filter(({ place }) => place.length > 0)
  if (inner.length === 0) return []
  const more = inner.length - MAX_SAID
  return [
    inner.length === 1
      ? 'It is a wrapper of one call:'
      : `It is made of ${inner.length} calls, in this order:`,
    ...inner.slice(0, MAX_SAID).map((step) => `${formatPlace(step.place)} ${sayStep(step)}.`),
    ...(more > 0 ? [`So it goes on for ${more} more.`] : []),
  ]
}

/** @returns `2.1` for the first call within the second */
export function formatPlace(place: readonly number[]): string {
  return place.map((index) => index + 1).join('.')
}

/** @returns what one call does, in a few words; code of somebody else’s that runs as one’s own is told as such */
export function sayStep({ intent, isDelegate, target, actor }: Step): string {
  const title = describeTitle(intent)
  if (!isDelegate || !target || !actor) return title
  return `Run the code of ${formatAddress(target)} as if it were that of ${formatAddress(actor)}: ${title}`
}

/** Puts the steps of a wrapper where a screen lists the arguments of a call. */
export function listStepsIn(intent: Intent, steps: readonly Step[]): Intent {
  if (intent.type !== 'call' || steps.length < 2) return intent
  const rows = steps.slice(1, MAX_LISTED + 1).map((step) => ({
    name: `Call ${formatPlace(step.place)}`,
    value: `${sayStep(step)}${step.target ? ` (at ${step.target})` : ''}`.slice(0, 2000),
  }))
  const more = steps.length - 1 - rows.length
  return {
    ...intent,
    arguments: [...rows, ...(more > 0 ? [{ name: 'And', value: `${more} more` }] : [])],
  }
}
