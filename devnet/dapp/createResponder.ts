import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { answerAsMirror } from './answerAsMirror.ts'

/** One file as it is served. */
export type Content = { readonly type: string; readonly body: string | Uint8Array }

/** Serves the files to pages, and the mirror chain's JSON-RPC at `/mirror` to wallets. */
export function createResponder(site: {
  files: ReadonlyMap<string, Content>
  rpcUrl: string
}): RequestListener {
  const headers = securityHeaders(site.rpcUrl)
  return (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (path === '/mirror') {
      void serveMirror(request, response, site.rpcUrl)
      return
    }
    const file = site.files.get(path)
    if (file) response.writeHead(200, { ...headers, 'content-type': file.type }).end(file.body)
    else response.writeHead(404, { ...headers, 'content-type': 'text/plain' }).end('Not found')
  }
}

/** Only our own script and style run, only the devnet is talked to, and wallets' icons may be shown (EIP-6963). */
function securityHeaders(rpcUrl: string): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      `connect-src 'self' ${rpcUrl}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}

async function serveMirror(
  request: IncomingMessage,
  response: ServerResponse,
  rpcUrl: string,
): Promise<void> {
  const headers = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'content-type',
    'content-type': 'application/json',
  }
  if (request.method !== 'POST') {
    response.writeHead(request.method === 'OPTIONS' ? 204 : 405, headers).end()
    return
  }
  try {
    const answer = await answerAsMirror(JSON.parse(await text(request)), rpcUrl)
    response.writeHead(200, headers).end(JSON.stringify(answer))
  } catch {
    response.writeHead(502, headers).end()
  }
}
