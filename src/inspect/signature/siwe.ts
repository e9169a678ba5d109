/** A message that signs a person in (EIP-4361), taken apart. Times are ms since 1970. */
export type SiweMessage = {
  readonly scheme: string | undefined
  /** Host, with the port where there is one. */
  readonly domain: string
  readonly address: string
  readonly uri: string
  readonly chainId: string
  readonly nonce: string
  readonly issuedAtMs: number
  readonly expiresAtMs: number | undefined
  readonly notBeforeMs: number | undefined
}

/** A URI with a scheme, of the characters that may stand in one (RFC 3986). */
const URI = /^[a-zA-Z][a-zA-Z0-9+.-]*:[\w.~:/?#[\]@!$&'()*+,;=%-]*$/
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i
const header =
  /^(?:(?<scheme>[a-zA-Z][a-zA-Z0-9+.-]*):\/\/)?(?<domain>[^\s/?#]+) wants you to sign in with your Ethereum account:\n(?<address>0x[0-9a-fA-F]{40})\n\n(?:(?<statement>[^\n]+)\n)?\n/
const fields =
  /^URI: (?<uri>\S+)\nVersion: 1\nChain ID: (?<chainId>\d{1,20})\nNonce: (?<nonce>[a-zA-Z0-9]{8,200})\nIssued At: (?<issuedAt>\S+)(?:\nExpiration Time: (?<expires>\S+))?(?:\nNot Before: (?<notBefore>\S+))?(?:\nRequest ID: [^\n]*)?(?:\nResources:(?<resources>(?:\n- \S+)*))?$/

/** @returns true when a message says in the words of the standard that it signs a person in, well-formed or not */
export function claimsToBeSiwe(text: string): boolean {
  return /wants\s+you\s+to\s+sign\s+in\s+with\s+your\s+\S+\s+account/i.test(text)
}

/**
 * Reads a message that signs a person in.
 *
 * @returns undefined when it is not written as the standard has it
 * @see https://eips.ethereum.org/EIPS/eip-4361
 */
export function parseSiwe(text: string): SiweMessage | undefined {
  const start = header.exec(text)
  const rest = start ? fields.exec(text.slice(start[0].length)) : null
  const { scheme, domain, address } = start?.groups ?? {}
  const { uri, chainId, nonce, issuedAt, expires, notBefore, resources = '' } = rest?.groups ?? {}
  if (!domain || !address || !uri || !chainId || !nonce || !issuedAt || !URL.canParse(uri)) return undefined
  const named = [uri, ...resources.split('\n- ').slice(1)]
  if (!named.every((resource) => URI.test(resource))) return undefined
  const times = [issuedAt, expires, notBefore].filter((time) => time !== undefined)
  if (!times.every((time) => DATE_TIME.test(time) && !Number.isNaN(Date.parse(time)))) return undefined
  return {
    scheme,
    domain,
    address,
    uri,
    chainId,
    nonce,
    issuedAtMs: Date.parse(issuedAt),
    expiresAtMs: expires === undefined ? undefined : Date.parse(expires),
    notBeforeMs: notBefore === undefined ? undefined : Date.parse(notBefore),
  }
}
