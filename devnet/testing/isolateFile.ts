import { afterAll, beforeAll, inject } from 'vitest'

let snapshot: unknown

// Vitest runs this around each file: whatever a file does to the shared chain is taken back before the next begins.
beforeAll(async () => {
  snapshot = await ask('evm_snapshot')
})
afterAll(async () => {
  await ask('evm_revert', [snapshot])
})

async function ask(method: string, params: unknown[] = []): Promise<unknown> {
  const response = await fetch(inject('rpcUrl'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
  const { result } = (await response.json()) as { result: unknown }
  return result
}
