import { createRequire } from 'node:module'
import { type Abi, type Address, encodeFunctionData, parseAbi, zeroAddress } from 'viem'
import type { Artifact, Deployer } from '../../deployer.ts'
import type { CoreDeployments } from '../../deployments.ts'
import { compileSources } from '../compileSources.ts'
import { readArtifact } from '../readArtifact.ts'
import { readPublishedSources } from '../readPublishedSources.ts'

const abi = parseAbi([
  'function initializeZeroEx(address owner, address zeroEx, (address registry, address ownable) features)',
  'function migrate(address target, bytes data, address newOwner)',
])
const migrateAbi = parseAbi(['function migrate()'])

const root = '@0x/contracts-zero-ex'
/** Who fills an order would pay the protocol this many times the price of gas. */
const PROTOCOL_FEE_MULTIPLIER = 0

/** What is called at the exchange, and what it reverts with: its features, each with its own functions. */
export type ZeroEx = { readonly address: Address; readonly abi: Abi }

/**
 * Deploys the exchange proxy of 0x with its orders: limit, RFQ and OTC as they were published compiled, those for items from the
 * same package's sources, with the compiler of the others.
 *
 * @see https://github.com/0xProject/protocol
 */
export async function deployZeroEx(
  deployer: Deployer,
  { weth }: Pick<CoreDeployments, 'weth'>,
): Promise<ZeroEx> {
  const create = (name: string, args: readonly unknown[] = []) => deployer.deploy(readPublished(name), args)
  const owner = deployer.address
  const migration = await create('InitialMigration', [owner])
  const address = await create('ZeroEx', [migration])
  const registry = await create('SimpleFunctionRegistryFeature')
  const ownable = await create('OwnableFeature')
  const args = [owner, address, { registry, ownable }]
  await deployer.send({ to: migration, abi, name: 'initializeZeroEx', args })

  const controller = await create('FeeCollectorController', [weth, zeroAddress])
  const staking = zeroAddress
  const items = await compileZeroEx()
  const features: readonly (readonly [Artifact, readonly unknown[]])[] = [
    [readPublished('NativeOrdersFeature'), [address, weth, staking, controller, PROTOCOL_FEE_MULTIPLIER]],
    [readPublished('OtcOrdersFeature'), [address, weth]],
    [items.ERC721OrdersFeature, [address, weth]],
    [items.ERC1155OrdersFeature, [address, weth]],
  ]
  const data = encodeFunctionData({ abi: migrateAbi })
  for (const [artifact, constructorArgs] of features) {
    const feature = await deployer.deploy(artifact, constructorArgs)
    await deployer.send({ to: address, abi, name: 'migrate', args: [feature, data, owner] })
  }
  return { address, abi: features.flatMap(([artifact]) => artifact.abi) }
}

function readPublished(name: string): Artifact {
  return readArtifact(`${root}/lib/generated-artifacts/${name}.json`)
}

/** @returns the features for items, compiled, or from the cache */
export async function compileZeroEx() {
  const folder = `${root}/contracts/src/features/nft_orders`
  const files = {
    ERC721OrdersFeature: `${folder}/ERC721OrdersFeature.sol`,
    ERC1155OrdersFeature: `${folder}/ERC1155OrdersFeature.sol`,
  }
  const sources = await readPublishedSources(Object.values(files), readCarried())
  return compileSources({ compiler: 'solc-0.6.12', sources, files, runs: 1_000_000 })
}

/** What was compiled carries the text of other packages that it imports. */
function readCarried(): Readonly<Record<string, string>> {
  const load = createRequire(import.meta.url)
  const { sourceCodes } = load(`${root}/lib/generated-artifacts/FullMigration.json`) as {
    sourceCodes: Record<string, string>
  }
  return sourceCodes
}
