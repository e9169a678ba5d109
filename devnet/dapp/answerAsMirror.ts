/** EIP-155 number that the mirror says it has: a chain no wallet knows, so that adding a network can be tried. */
export const mirrorChainNumber = 31338

/**
 * Answers JSON-RPC as a second chain would: it has its own number, and everything else is read from the devnet.
 *
 * @param body one request, or a batch of them (JSON-RPC 2.0, section 6)
 */
export async function answerAsMirror(body: unknown, rpcUrl: string): Promise<unknown> {
  if (Array.isArray(body)) return Promise.all(body.map((request) => answerAsMirror(request, rpcUrl)))
  const { id, method } = body as { id: unknown; method: unknown }
  if (method === 'eth_chainId') return { jsonrpc: '2.0', id, result: `0x${mirrorChainNumber.toString(16)}` }
  if (method === 'net_version') return { jsonrpc: '2.0', id, result: `${mirrorChainNumber}` }
  const response = await fetch(rpcUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.json()
}
