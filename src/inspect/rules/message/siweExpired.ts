import type { MessageRule } from '../messageFacts.ts'

/** A message that signs a person in, outside of the time it is good for. */
export const siweExpired: MessageRule = {
  id: 'siwe-expired',
  level: 'caution',
  applies: ({ siwe, nowMs }) => {
    const isOver = siwe?.expiresAtMs !== undefined && siwe.expiresAtMs <= nowMs
    const isEarly = siwe?.notBeforeMs !== undefined && siwe.notBeforeMs > nowMs
    if (!isOver && !isEarly) return undefined
    return {
      title: isOver ? 'It has run out' : 'It is not good yet',
      sentence: 'An honest site would refuse this message now. Reload the page and try again.',
    }
  },
}
