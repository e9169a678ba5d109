import { type Address, maxUint256, parseAbi } from 'viem'
import type { Deployer } from '../deployer.ts'
import type { CoreDeployments } from '../deployments.ts'
import type { Market } from './markets.ts'

const managerAbi = parseAbi([
  'function createAndInitializePoolIfNecessary(address token0, address token1, uint24 fee, uint160 sqrtPriceX96) payable returns (address)',
  'struct MintParams { address token0; address token1; uint24 fee; int24 tickLower; int24 tickUpper; uint256 amount0Desired; uint256 amount1Desired; uint256 amount0Min; uint256 amount1Min; address recipient; uint256 deadline; }',
  'function mint(MintParams params) payable returns (uint256, uint128, uint256, uint256)',
])

/** The last tick with a price (TickMath), and how far ticks lie apart in a pool of each fee tier. */
const maxTick = 887_272
const tickSpacings: Readonly<Record<number, number>> = { 500: 10, 3000: 60, 10000: 200 }

/** Creates each market's V3 pools at the price its reserves give, and fills them over the whole range. */
export async function fundUniswapV3(
  deployer: Deployer,
  deployments: CoreDeployments,
  markets: readonly Market[],
): Promise<void> {
  const to = deployments.uniswapV3PositionManager
  for (const market of markets) {
    const { token0, token1, amount0, amount1 } = sortByAddress(market, deployments)
    for (const fee of market.feesV3) {
      const price = sqrtPriceX96(amount0, amount1)
      await deployer.send({
        to,
        abi: managerAbi,
        name: 'createAndInitializePoolIfNecessary',
        args: [token0, token1, fee, price],
      })
      const position = {
        ...{ token0, token1, fee, ...wholeRange(fee) },
        ...{ amount0Desired: amount0, amount1Desired: amount1, amount0Min: 0n, amount1Min: 0n },
        ...{ recipient: deployer.address, deadline: maxUint256 },
      }
      await deployer.send({ to, abi: managerAbi, name: 'mint', args: [position] })
    }
  }
}

/** A V3 pool calls the token with the lower address token0. */
function sortByAddress({ tokens, reserves }: Market, deployments: CoreDeployments) {
  const [a, b]: readonly [Address, Address] = [deployments[tokens[0]], deployments[tokens[1]]]
  return BigInt(a) < BigInt(b)
    ? { token0: a, token1: b, amount0: reserves[0], amount1: reserves[1] }
    : { token0: b, token1: a, amount0: reserves[1], amount1: reserves[0] }
}

function wholeRange(fee: number): { tickLower: number; tickUpper: number } {
  const spacing = tickSpacings[fee]
  if (!spacing) throw new RangeError(`There is no V3 fee tier of ${fee}`)
  const tickUpper = Math.floor(maxTick / spacing) * spacing
  return { tickLower: -tickUpper, tickUpper }
}

/** √(amount1 ⁄ amount0) as a fixed-point number with 96 binary places, as V3 keeps a price. */
function sqrtPriceX96(amount0: bigint, amount1: bigint): bigint {
  return squareRoot((amount1 << 192n) / amount0)
}

/** Whole part of a square root, by Newton's method from above. */
function squareRoot(value: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2))
  while (true) {
    const next = (root + value / root) >> 1n
    if (next >= root) return root
    root = next
  }
}
