import { encodeAbiParameters, pad, toHex } from 'viem'
import { expect, it } from 'vitest'
import { multicall } from '../../../src/chains/balances/multicall.ts'
import { createStubRpc } from '../support/stubRpc.ts'

const call = { target: `0x${'aa'.repeat(20)}`, data: '0x' } as const
const resultsType = [{ type: 'tuple[]', components: [{ type: 'bool' }, { type: 'bytes' }] }] as const

it('gives one answer for each call, and none for a call that failed', async () => {
  const answer = encodeAbiParameters(resultsType, [
    [
      [true, '0x07'],
      [false, '0x08'],
    ],
  ])
  expect(await multicall(createStubRpc({ eth_call: answer }), [call, call])).toEqual(['0x07', undefined])
})

it('C2: does not decode an answer that points at the same bytes thousands of times over', async () => {
  const count = 5_000
  const word = (value: number) => pad(toHex(value)).slice(2)
  const heads = Array.from({ length: count }, () => word(32 * count)).join('')
  const shared = `${word(1)}${word(64)}${word(8_000)}${'ff'.repeat(8_000)}`
  const answer = `0x${word(32)}${word(count)}${heads}${shared}`
  const startedAtMs = performance.now()
  expect(await multicall(createStubRpc({ eth_call: answer }), Array(count).fill(call))).toBeUndefined()
  expect(performance.now() - startedAtMs).toBeLessThan(500)
})
