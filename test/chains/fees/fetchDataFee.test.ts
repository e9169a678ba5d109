import { describe, expect, it } from 'vitest'
import { fetchDataFee } from '../../../src/chains/fees/fetchDataFee.ts'
import type { Rpc } from '../../../src/chains/rpc/rpc.ts'
import { createStubRpc } from '../support/stubRpc.ts'

const nothing = { data: '0x' } as const

describe('fetchDataFee', () => {
  it('asks a chain that the person added, which may be of the OP Stack', async () => {
    const rpc = createStubRpc({ eth_call: `0x${777n.toString(16).padStart(64, '0')}` })
    expect(await fetchDataFee(rpc, nothing)).toBe(777n)
  })

  it('is nothing where no contract answers, and on a built-in chain of another kind', async () => {
    expect(await fetchDataFee(createStubRpc({ eth_call: '0x' }), nothing)).toBe(0n)
    const { chain, ...rest } = createStubRpc({ eth_call: `0x${'1'.padStart(64, '0')}` })
    const builtIn: Rpc = { ...rest, chain: { ...chain, builtIn: true } }
    expect(await fetchDataFee(builtIn, nothing)).toBe(0n)
  })
})
