import type { MessageRule } from '../messageFacts.ts'

/** ms: sign-ins are made when they are asked for. */
const DAY = 24 * 60 * 60 * 1000
const HOUR = 60 * 60 * 1000

/** A message that signs a person in and says that it was made long ago, or later than now. */
export const siweOld: MessageRule = {
  id: 'siwe-old',
  level: 'caution',
  applies: ({ siwe, nowMs }) => {
    if (!siwe) return undefined
    const isOld = siwe.issuedAtMs < nowMs - DAY
    if (!isOld && siwe.issuedAtMs <= nowMs + HOUR) return undefined
    return {
      title: isOld ? 'It was made long ago' : 'It is dated in the future',
      sentence:
        'An honest site makes such a message when you sign in. This one may have been kept for later, or copied from elsewhere.',
      evidence: `Issued ${new Date(siwe.issuedAtMs).toISOString()}`,
    }
  },
}
