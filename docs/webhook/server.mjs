import { createServer } from 'node:http'
import { createBuckets } from './buckets.mjs'
import { readKeys } from './keys.mjs'
import { createVerifier } from './verifier.mjs'

// A service that takes alerts: node docs/webhook/server.mjs. Put something that speaks TLS before it.
//   KEYS    a file, a key a line: apiKey:secret as the wallet showed them, and when it ends, if it does
//   NONCES  a folder of its own      HOSTS  the names it is reached under, with commas
//   PORT    where it listens         PER_MINUTE  requests of a key, and of an address those that no key signed
const { KEYS = './keys', NONCES = './nonces', HOSTS = '', PORT = '8787', PER_MINUTE = '60' } = process.env

const MAX_BODY_BYTES = 65_536

// Looked at for each request: a key that is taken out of the file is dead with the next one, and none needs a restart.
const verifier = createVerifier({
  keys: () => readKeys(KEYS),
  nonceFolder: NONCES,
  hosts: HOSTS.split(',').map((host) => host.trim()),
})
const limits = { perMinute: Number(PER_MINUTE) }
const byAddress = createBuckets(limits)
const byKey = createBuckets(limits)

/** The wallet has no permission for any host, so it asks as a page does (CORS). */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-max-age': '600',
}

const server = createServer((request, response) => {
  const answer = (status, headers = {}) => response.writeHead(status, { ...cors, ...headers }).end()
  take(request, answer).catch((error) => {
    // Its own fault, such as a file of keys that can't be read: the wallet tries again.
    process.stderr.write(`${error.message}\n`)
    answer(503)
  })
})

async function take(request, answer) {
  if (request.method === 'OPTIONS') return answer(204)
  const chunks = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > MAX_BODY_BYTES) return answer(413)
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks)
  const { method, url: path } = request
  const { authorization, host = '' } = request.headers
  const { accepted, apiKey } = verifier.verify({ method, path, host, authorization, body })
  if (!accepted) {
    // Only these: what speaks TLS before it is the address of all, and a stranger's flood must keep no alert out.
    const addressWait = byAddress.take(request.socket.remoteAddress)
    return addressWait > 0 ? answer(429, { 'retry-after': addressWait }) : answer(401)
  }
  const keyWait = byKey.take(apiKey)
  if (keyWait > 0) return answer(429, { 'retry-after': keyWait })
  process.stdout.write(`${body}\n`)
  answer(204)
}

server.listen(Number(PORT), () => process.stdout.write(`listening on ${server.address().port}\n`))
