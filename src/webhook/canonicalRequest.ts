/** What of a request is signed. */
export type RequestToSign = {
  readonly method: string
  /** Absolute, e.g. `https://alerts.example/in?tag=home`. */
  readonly url: string
  /** As it is sent; none if left out. */
  readonly body?: Uint8Array | undefined
}

/** What makes one signing different from every other. */
export type RequestSigning = {
  /** Names the key, and is no secret. */
  readonly apiKey: string
  /** In ms since 1970 (UTC). */
  readonly timestampMs: number
  /** 16 random bytes as lower-case hex; no two requests have the same. */
  readonly nonce: string
}

/**
 * The text that stands for a request, version 1 (`docs/webhook.md`): nine lines, each ended by the next one's beginning.
 *
 * Path and query are written in one way only (RFC 3986): `%7e`, `%7E` and `~` are the same. The query is in the order of
 * its names; values of the same name keep theirs, for there it may matter.
 *
 * @param bodyHash SHA-256 of the body, as lower-case hex
 * @throws TypeError if the address is none, or is not written in UTF-8
 */
export function canonicalRequest(
  { method, url }: RequestToSign,
  bodyHash: string,
  signing: RequestSigning,
): string {
  const { pathname, search, host } = new URL(url)
  return [
    'HMAC1',
    method.toUpperCase(),
    pathname.split('/').map(normalize).join('/'),
    canonicalQuery(search.slice(1)),
    bodyHash,
    signing.timestampMs.toString(),
    signing.nonce,
    signing.apiKey,
    host,
  ].join('\n')
}

function canonicalQuery(query: string): string {
  if (query === '') return ''
  const pairs = query.split('&').map((pair) => {
    const end = pair.indexOf('=')
    if (end < 0) return { name: normalize(pair), value: '' }
    return { name: normalize(pair.slice(0, end)), value: `=${normalize(pair.slice(end + 1))}` }
  })
  return pairs
    .toSorted((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)))
    .map(({ name, value }) => name + value)
    .join('&')
}

/** Only letters, digits and `-._~` stand for themselves (RFC 3986 §2.3). */
function normalize(component: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(component)).replace(
      /[!'()*]/g,
      (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
    )
  } catch {
    throw new TypeError('This address has a percent sign that means nothing')
  }
}
