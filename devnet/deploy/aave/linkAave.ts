import type { Address } from 'viem'
import type { Artifact, Deployer } from '../../deployer.ts'
import { linkLibrary } from '../linkLibrary.ts'
import { readAave } from './readAave.ts'

/** A library by the name of its file, with its address. */
type Library = readonly [name: string, address: Address]

/** Those that the pool calls; each is a contract of its own, since the code of one may not be larger than 24 KB. */
const poolLibraries = [
  'SupplyLogic',
  'BorrowLogic',
  'BridgeLogic',
  'EModeLogic',
  'LiquidationLogic',
  'PoolLogic',
]

/** Deploys the libraries of Aave's pool, and @returns the pool's code that calls them. */
export async function linkPool(deployer: Deployer): Promise<Artifact> {
  const libraries: Library[] = []
  for (const name of poolLibraries) libraries.push([name, await deployer.deploy(readLogic(name))])
  const flashLoan = link(
    readLogic('FlashLoanLogic'),
    libraries.filter(([name]) => name === 'BorrowLogic'),
  )
  return link(readAave('protocol/pool/Pool'), [
    ...libraries,
    ['FlashLoanLogic', await deployer.deploy(flashLoan)],
  ])
}

/** The same for the contract that sets the pool up. */
export async function linkConfigurator(deployer: Deployer): Promise<Artifact> {
  const name = 'ConfiguratorLogic'
  return link(readAave('protocol/pool/PoolConfigurator'), [[name, await deployer.deploy(readLogic(name))]])
}

function readLogic(name: string): Artifact {
  return readAave(`protocol/libraries/logic/${name}`)
}

function link({ abi, bytecode }: Artifact, libraries: readonly Library[]): Artifact {
  const linked = libraries.reduce(
    (code, [name, address]) =>
      linkLibrary(code, `contracts/protocol/libraries/logic/${name}.sol:${name}`, address),
    bytecode,
  )
  return { abi, bytecode: linked }
}
