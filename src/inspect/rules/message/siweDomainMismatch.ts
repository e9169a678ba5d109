import type { MessageRule } from '../messageFacts.ts'

/**
 * A message that signs a person in at one site, asked for by another.
 * @see https://eips.ethereum.org/EIPS/eip-4361 “Wallet implementer steps”
 */
export const siweDomainMismatch: MessageRule = {
  id: 'siwe-domain-mismatch',
  level: 'danger',
  applies: ({ siwe, origin }) => {
    if (!siwe || !origin) return undefined
    const { host, protocol } = new URL(origin)
    const isSameScheme = siwe.scheme === undefined || `${siwe.scheme.toLowerCase()}:` === protocol
    if (normalizeHost(siwe.domain, protocol) === host && isSameScheme) return undefined
    const claimed = siwe.scheme ? `${siwe.scheme}://${siwe.domain}` : siwe.domain
    return {
      title: 'This would sign you in somewhere else',
      sentence: `The message signs you in at ${claimed.slice(0, 150)}, but ${origin.slice(0, 150)} asks for it. With your signature, whoever runs that site could enter the other one as you.`,
      evidence: `URI: ${siwe.uri}`,
    }
  },
}

/** Host in lower case, without the port that the scheme has anyway. What stands before an @ would only mislead. */
function normalizeHost(domain: string, protocol: string): string {
  const url = `${protocol}//${domain}`
  return URL.canParse(url) && !domain.includes('@') ? new URL(url).host : domain.toLowerCase()
}
