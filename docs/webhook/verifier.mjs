import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** How far the sender's clock may be from ours. */
const MAX_SKEW_MS = 60_000
/** A nonce is kept until no clock that is near enough could take its request for a fresh one. */
const KEEP_NONCE_MS = 3 * MAX_SKEW_MS
const header =
  /^HMAC apiKey=(?<apiKey>[\w-]{1,64}), signature=(?<signature>[0-9a-f]{64}), timestamp=(?<timestamp>\d{13}), nonce=(?<nonce>[0-9a-f]{32})$/

/**
 * Checks requests that Pellucid signed (see docs/webhook.md). Plain Node, no dependency: copy it.
 *
 * Nonces are files, made only if they are not there: one of many at once wins, in one process or in several, and after a
 * restart as well.
 *
 * @param {object} options
 * @param {() => readonly { apiKey: string, secret: Uint8Array, untilMs?: number }[]} options.keys every key that is good,
 *   asked each time; while a key is replaced, the old and the new one, the old with its end
 * @param {string} options.nonceFolder a folder of its own
 * @param {readonly string[]} options.hosts the names and ports that people reach this service under
 * @param {() => number} [options.now] ms since 1970
 */
export function createVerifier({ keys, nonceFolder, hosts, now = Date.now }) {
  mkdirSync(nonceFolder, { recursive: true })
  let sweptAtMs = 0

  /** Of a nonce that was kept long enough, the request is too old to be taken anyway. */
  function forgetOld() {
    if (now() - sweptAtMs < MAX_SKEW_MS) return
    sweptAtMs = now()
    for (const name of readdirSync(nonceFolder)) {
      if (Number(name.split('-')[0]) + KEEP_NONCE_MS < now()) rmSync(join(nonceFolder, name), { force: true })
    }
  }

  /** @returns {boolean} whether this is the first time */
  function takeNonce({ apiKey, timestamp, nonce }) {
    const name = createHash('sha256').update(`${apiKey} ${nonce}`).digest('hex')
    try {
      const file = openSync(join(nonceFolder, `${timestamp}-${name}`), 'wx')
      fsyncSync(file)
      closeSync(file)
      return true
    } catch (error) {
      if (error.code === 'EEXIST') return false
      throw error
    }
  }

  return {
    /**
     * @param {{ method: string, path: string, host: string, authorization: string | undefined, body: Uint8Array }} request
     *   `path` with its query, as it came; `host` as in the header of this name
     * @returns {{ accepted: boolean, apiKey?: string }} never why not: who forges must not learn from it
     */
    verify({ method, path, host, authorization, body }) {
      const parts = header.exec(authorization ?? '')?.groups
      if (!parts || !hosts.includes(host)) return { accepted: false }
      const key = keys().find(({ apiKey, untilMs = Infinity }) => apiKey === parts.apiKey && now() < untilMs)
      const secret = key && key.secret.length >= 32 ? key.secret : Buffer.alloc(32)
      const canonical = canonicalize({ method, path, host, body }, parts)
      const expected = createHmac('sha256', secret)
        .update(canonical ?? '')
        .digest()
      const isSame = timingSafeEqual(expected, Buffer.from(parts.signature, 'hex'))
      const isFresh = Math.abs(now() - Number(parts.timestamp)) <= MAX_SKEW_MS
      const isGood = key?.secret === secret && canonical !== undefined && isSame && isFresh
      // Only what is signed takes up room.
      if (!isGood || !takeNonce(parts)) return { accepted: false }
      forgetOld()
      return { accepted: true, apiKey: key.apiKey }
    },
  }
}

/** @returns {string | undefined} the nine lines that are signed; undefined for a path that can't be read */
function canonicalize({ method, path, host, body }, { apiKey, timestamp, nonce }) {
  const cut = path.indexOf('?')
  const pathname = cut < 0 ? path : path.slice(0, cut)
  const query = cut < 0 ? '' : path.slice(cut + 1)
  try {
    return [
      'HMAC1',
      method,
      pathname.split('/').map(normalize).join('/'),
      canonicalizeQuery(query),
      createHash('sha256').update(body).digest('hex'),
      timestamp,
      nonce,
      apiKey,
      host,
    ].join('\n')
  } catch {
    return undefined
  }
}

function canonicalizeQuery(query) {
  if (query === '') return ''
  return query
    .split('&')
    .map((pair) => {
      const end = pair.indexOf('=')
      if (end < 0) return [normalize(pair), '']
      return [normalize(pair.slice(0, end)), `=${normalize(pair.slice(end + 1))}`]
    })
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([name, value]) => name + value)
    .join('&')
}

function normalize(component) {
  return encodeURIComponent(decodeURIComponent(component)).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
