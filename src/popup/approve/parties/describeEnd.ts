import { formatMoment } from '../../ui/format/formatMoment.ts'

/** @returns until when an allowance can be used, in a sentence; undefined for one without an end */
export function describeEnd(endsAtMs: number | undefined): string {
  const end = formatMoment(endsAtMs)
  return end === undefined ? 'It never ends.' : `It can be used until ${end}.`
}
