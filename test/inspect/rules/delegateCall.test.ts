import { encodeFunctionData, parseAbi } from 'viem'
import { expect, it } from 'vitest'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import { createContext, createNode, createRequest, stranger } from '../support/stubContext.ts'

const proxy = `0x${'d5'.repeat(20)}` as const
const data = encodeFunctionData({
  abi: parseAbi(['function execute(address target, bytes data)']),
  args: [stranger, '0x12345678'],
})

async function risksOf(code: string) {
  const rpc = createNode({ eth_getCode: ([address]) => (address === proxy ? code : '0x6312345678') })
  const context = createContext({ rpc, knownAddresses: new Set([proxy]) })
  const { warnings } = await explainTransaction({
    ...context,
    transaction: createRequest({ to: proxy, data }),
  })
  return warnings.map(({ risk }) => risk)
}

it('what a DSProxy is given runs as its own code, and where the code can only call it does not', async () => {
  const delegating = '0x631cff79cdf4'
  expect(await risksOf(delegating)).toContain('delegate-call')
  expect(await risksOf(`0xef0100${stranger.slice(2)}`)).toContain('delegate-call')
  expect(await risksOf('0x631cff79cdf1')).not.toContain('delegate-call')
})
