import { beforeAll, expect, test } from 'vitest'
import { errorCodes } from '../../../src/protocol/errors.ts'
import { unknownToNode } from '../../conformance/expectOutcome.ts'
import recorded from '../../vectors/execution-apis/exchanges.json' with { type: 'json' }
import { warmUp } from '../races/support/warmUp.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, openPage, type TestPage } from '../support/testWallet.ts'

/** A request and what a node said to it, as they are published. */
type Exchange = {
  readonly name: string
  readonly method: string
  readonly params: readonly unknown[]
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string }
}
type Call = { readonly id: number; readonly method: string; readonly params: readonly unknown[] }

const exchanges: readonly Exchange[] = recorded

/** A node of chain 1 that answers the one request as it is recorded, and notes how it was put. */
function createRecordedNode() {
  const put: Call[] = []
  let exchange: Exchange | undefined
  const answer = ({ id, method, params }: Call) => {
    if (method === 'eth_chainId' && exchange?.method !== method) return { jsonrpc: '2.0', id, result: '0x1' }
    put.push({ id, method, params })
    const { result, error } = exchange ?? {}
    return { jsonrpc: '2.0', id, ...(error ? { error } : { result }) }
  }
  return {
    put,
    play(next: Exchange) {
      put.length = 0
      exchange = next
    },
    async fetch(_url: string, { body }: RequestInit) {
      const calls: Call | Call[] = JSON.parse(String(body))
      return Response.json(Array.isArray(calls) ? calls.map(answer) : answer(calls))
    },
  }
}

/** Passed on in full, since some nodes take no shorter ones for a proof. */
const passedOnAs: Readonly<Record<string, readonly unknown[]>> = {
  'eth_getProof/get-account-proof-with-storage': [
    '0x7dcd17433742f4c0ca53122ab541d0ba67fc27df',
    [`0x${'00'.repeat(32)}`],
    'latest',
  ],
}

const node = createRecordedNode()
let page: TestPage
beforeAll(async () => {
  await warmUp()
  const { worker } = await createTestWallet(createMemoryBrowser(node.fetch))
  page = openPage(worker)
}, 300_000)

const methods = [...new Set(exchanges.map(({ method }) => method))]

test('there is an answer of a real node, or of the standard, for what the devnet’s node does not know', () => {
  expect(methods).toEqual(expect.arrayContaining([...unknownToNode]))
  expect(exchanges.length).toBeGreaterThan(150)
})

test.each(methods)(
  '%s as it is published reaches the node, and the answer comes back as it is',
  async (method) => {
    for (const exchange of exchanges.filter((candidate) => candidate.method === method)) {
      const { name, params, result, error } = exchange
      node.play(exchange)
      const outcome = await page.ask(method, params).then(
        (value) => ({ value }),
        ({ code }: { code: number }) => ({ code }),
      )
      // What is wrong in itself is refused here, and reaches no node.
      const code = node.put.length > 0 ? error?.code : errorCodes.invalidParams
      expect(outcome, name).toEqual(error ? { code } : { value: result })
      // What was left out is filled in behind.
      for (const put of node.put)
        expect(put.params.slice(0, params.length), name).toEqual(passedOnAs[name] ?? params)
    }
  },
)
