import type { MessageRule } from '../messageFacts.ts'

/** A message that signs a person in names a resource of another site. */
export const siweUriMismatch: MessageRule = {
  id: 'siwe-uri-mismatch',
  level: 'caution',
  applies: ({ siwe, origin }) => {
    if (!siwe || !origin) return undefined
    const { origin: uriOrigin, protocol } = new URL(siwe.uri)
    if (!['http:', 'https:'].includes(protocol) || uriOrigin === new URL(origin).origin) return undefined
    return {
      title: 'It is meant for another address',
      sentence: `The message names ${uriOrigin.slice(0, 150)}, which is not the site that asks.`,
      evidence: `URI: ${siwe.uri}`,
    }
  },
}
