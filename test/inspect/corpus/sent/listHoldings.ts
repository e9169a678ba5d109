import type { Address, TransactionReceipt } from 'viem'
import type { Simulation } from '../../../../src/protocol/explanation.ts'
import type { World } from '../world.ts'
import { type AssetRead, createBalanceHolding, createLeaveHolding, type Holding } from './holding.ts'

/** What the chain is asked about the sender: what was explained, what receipts name, and what scenarios play with. */
export type Watched = {
  readonly balances: ReadonlyMap<string, Holding>
  readonly leaves: readonly {
    readonly asset: Address
    readonly spender: Address
    readonly holding: Holding
  }[]
}

const topicAddress = (topic: string): Address => `0x${topic.slice(-40)}`

/** @returns every balance and every leave that may have changed, whether or not the explanation speaks of it */
export function listHoldings(
  world: World,
  simulation: Simulation,
  receipts: readonly TransactionReceipt[],
): Watched {
  const { deployments, me, nftId } = world
  const explained = simulation.status === 'succeeded' ? simulation : undefined
  const logs = receipts.flatMap((receipt) => receipt.logs)
  const tokens = new Set([
    ...[deployments.usdc, deployments.dai, deployments.weth, deployments.aaveTokenUsdc],
    ...[deployments.aaveDebtUsdc, deployments.aaveTokenWeth, deployments.aaveDebtWeth],
    ...[world.fakeUsdc, world.trap],
    ...logs.filter(({ topics }) => topics.length < 4).map(({ address }) => address.toLowerCase()),
  ] as Address[])
  const assets: AssetRead[] = [
    { type: 'native' },
    ...[...tokens].map((address) => ({ type: 'erc20', address }) as const),
    { type: 'erc721', address: deployments.nft, tokenId: `${nftId}` },
    ...[...(explained?.balanceChanges ?? [])].map(({ asset }) => asset),
  ]
  const known = [
    'uniswapV2Router',
    'uniswapV3Router',
    'universalRouter',
    'permit2',
    'aavePool',
    'aaveGateway',
  ] as const
  const spenders = new Set<Address>([
    ...known.map((name) => deployments[name]),
    ...[world.trap, world.thief],
    ...logs.flatMap(({ topics }) =>
      topics.slice(1, 4).flatMap((topic) => (/^0x0{24}/.test(topic) ? topicAddress(topic) : [])),
    ),
    ...(explained?.allowanceChanges ?? []).map(({ spender }) => spender.address),
  ])
  const collections = [deployments.nft, deployments.items]
  return {
    balances: new Map(
      assets.map((asset) => createBalanceHolding(world, asset, me)).map((holding) => [holding.key, holding]),
    ),
    leaves: [...spenders].flatMap((spender) => [
      ...[...tokens].flatMap((asset) =>
        (['token', 'permit2'] as const).map((kind) => ({
          asset,
          spender,
          holding: createLeaveHolding(world, { kind, asset, spender }),
        })),
      ),
      ...collections.map((asset) => ({
        asset,
        spender,
        holding: createLeaveHolding(world, { kind: 'collection', asset, spender }),
      })),
    ]),
  }
}
