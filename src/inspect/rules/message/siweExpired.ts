import type { MessageRule } from '../messageFacts.ts'

/** A message that signs a person in, outside of the time it is good for. */
export const siweExpired: MessageRule = {
  id: 'siwe-expired',
  level: 'caution',
  applies: ({ siwe, nowMs }) => {
    const endMs = siwe?.expiresAtMs
    const startMs = siwe?.notBeforeMs
    const isOver = endMs !== undefined && endMs <= nowMs
    const missedMs = isOver ? endMs : startMs
    if (missedMs === undefined || (!isOver && missedMs <= nowMs)) return undefined
    const [limit, now] = [missedMs, nowMs].map((ms) => new Date(ms).toISOString())
    return {
      title: isOver ? 'It has expired' : 'It is not valid yet',
      sentence: 'An honest site would refuse this message now. Reload the page and try again.',
      evidence: `${isOver ? 'Good until' : 'Not before'} ${limit}. Now: ${now}.`,
    }
  },
}
