import { type Address, parseAbi, parseUnits, zeroAddress } from 'viem'
import type { Deployer } from '../../deployer.ts'
import { readAave } from './readAave.ts'

/** Where things of Aave's stand that its reserves need. */
type Market = {
  readonly pool: Address
  readonly registry: Address
  readonly configurator: Address
  readonly oracle: Address
}
type Tokens = { readonly weth: Address; readonly usdc: Address; readonly dai: Address }

/** What can be lent and borrowed: its price in dollars with eight decimals, and how much of it lies in the pool. */
const reserves = [
  { token: 'weth', symbol: 'WETH', decimals: 18, price: 3_000n * 10n ** 8n, lent: parseUnits('1000', 18) },
  { token: 'usdc', symbol: 'USDC', decimals: 6, price: 10n ** 8n, lent: parseUnits('1000000', 6) },
  { token: 'dai', symbol: 'DAI', decimals: 18, price: 10n ** 8n, lent: parseUnits('1000000', 18) },
] as const

/** Hundredths of a percent: how much may be borrowed on a collateral, when it is sold, and what the buyer pays. */
const [loanToValue, threshold, bonus] = [7_500n, 8_000n, 10_500n]
/** One, as Aave counts shares. */
const RAY = 10n ** 27n
const percent = (share: bigint) => (RAY * share) / 100n
/** The share of a reserve that is best lent, then rates a year; the fixed rate that Aave once had is not lent at. */
const rates = [80n, 0n, 4n, 60n, 1n, 60n, 1n, 8n, 20n].map(percent)

const tokenAbi = parseAbi([
  'function mint(address to, uint256 value)',
  'function deposit() payable',
  'function approve(address spender, uint256 value) returns (bool)',
])
const configurators = readAave('protocol/pool/PoolConfigurator')
const pools = readAave('protocol/pool/Pool')
const oracles = readAave('mocks/oracle/PriceOracle')

/** Lists each reserve with its price, lets it be collateral and be borrowed, and lends some of it. */
export async function listReserves(deployer: Deployer, o: Market & Tokens): Promise<void> {
  const configure = (name: string, args: readonly unknown[]) =>
    deployer.send({ to: o.configurator, abi: configurators.abi, name, args })
  const strategy = readAave('protocol/pool/DefaultReserveInterestRateStrategy')
  const shared = {
    aTokenImpl: await deployer.deploy(readAave('protocol/tokenization/AToken'), [o.pool]),
    stableDebtTokenImpl: await deployer.deploy(readAave('protocol/tokenization/StableDebtToken'), [o.pool]),
    variableDebtTokenImpl: await deployer.deploy(readAave('protocol/tokenization/VariableDebtToken'), [
      o.pool,
    ]),
    interestRateStrategyAddress: await deployer.deploy(strategy, [o.registry, ...rates]),
    treasury: deployer.address,
    incentivesController: zeroAddress,
    params: '0x',
  }
  const listed = reserves.map(({ token, symbol, decimals }) => ({
    ...shared,
    underlyingAsset: o[token],
    underlyingAssetDecimals: decimals,
    aTokenName: `Aave ${symbol}`,
    aTokenSymbol: `a${symbol}`,
    variableDebtTokenName: `Aave Variable Debt ${symbol}`,
    variableDebtTokenSymbol: `variableDebt${symbol}`,
    stableDebtTokenName: `Aave Stable Debt ${symbol}`,
    stableDebtTokenSymbol: `stableDebt${symbol}`,
  }))
  await configure('initReserves', [listed])
  for (const { token, price } of reserves) {
    const asset = o[token]
    await deployer.send({ to: o.oracle, abi: oracles.abi, name: 'setAssetPrice', args: [asset, price] })
    await configure('configureReserveAsCollateral', [asset, loanToValue, threshold, bonus])
    await configure('setReserveBorrowing', [asset, true])
  }
  await lend(deployer, o)
}

async function lend(deployer: Deployer, o: Market & Tokens): Promise<void> {
  const onToken = (to: Address, name: string, args: readonly unknown[], value = 0n) =>
    deployer.send({ to, abi: tokenAbi, name, args, value })
  for (const { token, lent } of reserves) {
    const asset = o[token]
    await (token === 'weth'
      ? onToken(asset, 'deposit', [], lent)
      : onToken(asset, 'mint', [deployer.address, lent]))
    await onToken(asset, 'approve', [o.pool, lent])
    const args = [asset, lent, deployer.address, 0]
    await deployer.send({ to: o.pool, abi: pools.abi, name: 'supply', args })
  }
}
