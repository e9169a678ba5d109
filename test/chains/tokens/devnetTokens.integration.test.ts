import { expect, inject, it } from 'vitest'
import { devnet } from '../../../src/chains/networks/devnet.ts'
import { createRpc } from '../../../src/chains/rpc/createRpc.ts'
import { fetchTokenMetadata } from '../../../src/chains/tokens/fetchTokenMetadata.ts'
import { devnetTokens } from '../../../src/chains/tokens/lists/devnetTokens.ts'

it('lists the devnet’s tokens where they are, by the names they give themselves', async () => {
  const rpc = createRpc({ chain: { ...devnet, rpcUrls: [inject('rpcUrl')] } })
  const { usdc, dai, weth } = inject('deployments')
  expect(devnetTokens.map(({ address }) => address)).toEqual(
    [usdc, dai, weth].map((address) => address.toLowerCase()),
  )
  for (const { chainId: _, ...token } of devnetTokens) {
    expect(await fetchTokenMetadata(rpc, token.address as `0x${string}`)).toEqual(token)
  }
})
