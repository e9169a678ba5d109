import { createServer } from 'node:http'
import { createVerifier } from './verifier.mjs'

// A service that takes alerts: node docs/webhook/server.mjs. Put something that speaks TLS before it.
//   KEYS    apiKey:secret, several with commas; the secret as the wallet showed it
//   NONCES  a folder of its own      HOSTS  the names it is reached under      PORT  where it listens
const { KEYS = '', NONCES = './nonces', HOSTS = '', PORT = '8787' } = process.env

const MAX_BODY_BYTES = 65_536
const PER_MINUTE = 60

const keys = KEYS.split(',').map((entry) => {
  const [apiKey, secret = ''] = entry.split(':')
  return { apiKey, secret: Buffer.from(secret, 'hex') }
})
const verifier = createVerifier({ keys: () => keys, nonceFolder: NONCES, hosts: HOSTS.split(',') })

/** Requests of the present minute, by the address they come from. */
const counts = new Map()
setInterval(() => counts.clear(), 60_000).unref()

/** The wallet has no permission for any host, so it asks as a page does (CORS). */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-max-age': '600',
}

const server = createServer(async (request, response) => {
  const answer = (status, headers = {}) => response.writeHead(status, { ...cors, ...headers }).end()
  if (request.method === 'OPTIONS') return answer(204)
  const from = request.socket.remoteAddress
  counts.set(from, (counts.get(from) ?? 0) + 1)
  if (counts.get(from) > PER_MINUTE) return answer(429, { 'retry-after': '60' })
  const chunks = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > MAX_BODY_BYTES) return answer(413)
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks)
  const { authorization, host = '' } = request.headers
  const { accepted } = verifier.verify({
    method: request.method,
    path: request.url,
    host,
    authorization,
    body,
  })
  if (!accepted) return answer(401)
  process.stdout.write(`${body}\n`)
  answer(204)
})
server.listen(Number(PORT), () => process.stdout.write(`listening on ${server.address().port}\n`))
