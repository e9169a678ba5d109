import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startAnvil } from '../../../devnet/anvil/startAnvil.ts'
import { findFreePort } from '../../../devnet/findFreePort.ts'
import { fetchDataFee } from '../../../src/chains/fees/fetchDataFee.ts'
import { devnet } from '../../../src/chains/networks/devnet.ts'
import { createRpc } from '../../../src/chains/rpc/createRpc.ts'

const SCROLL_ORACLE = '0x5300000000000000000000000000000000000002'
/** Answers `getL1Fee(bytes)` with a gwei for each byte, by the length that stands before them; reverts to all else. */
const GWEI_PER_BYTE = '0x5f3560e01c6349948e0e14601157'.concat('5f5ffd', '5b602435633b9aca00025f5260205ff3')
const GWEI = 10n ** 9n

describe('fetchDataFee on a chain that a person added', () => {
  let anvil: Awaited<ReturnType<typeof startAnvil>>
  beforeAll(async () => {
    anvil = await startAnvil(await findFreePort(), [])
  })
  afterAll(() => anvil.stop())

  it('is what the contract of Scroll’s answers there, and nothing before there is one', async () => {
    const rpc = createRpc({ chain: { ...devnet, builtIn: false, rpcUrls: [anvil.rpcUrl] } })
    const sent = { data: `0x${'ab'.repeat(33)}`, gas: 50_000n } as const
    expect(await fetchDataFee(rpc, sent)).toBe(0n)
    await rpc.request('anvil_setCode', [SCROLL_ORACLE, GWEI_PER_BYTE])
    expect(await fetchDataFee(rpc, sent)).toBe(183n * GWEI)
  })
})
