import { createPublicClient, http, parseAbi, type TransactionReceipt } from 'viem'
import type { Simulation } from '../../../../src/protocol/explanation.ts'
import type { World } from '../world.ts'

const abi = parseAbi([
  'function getUserAccountData(address user) view returns (uint256, uint256, uint256, uint256, uint256, uint256)',
])
/** What Aave gives for an account that owes nothing. */
const NO_DEBT = 2n ** 256n - 1n

/**
 * Holds the health factor that was explained against what the pool says before and after.
 *
 * @returns a line for each that is not as explained
 */
export async function compareHealth(o: {
  readonly world: World
  /** Of all that was sent. */
  readonly simulation: Simulation
  readonly receipts: readonly [TransactionReceipt, ...TransactionReceipt[]]
}): Promise<string[]> {
  const { world, simulation, receipts } = o
  const client = createPublicClient({ transport: http(world.rpcUrl) })
  const read = async (blockNumber: bigint) => {
    const call = { address: world.deployments.aavePool, abi, functionName: 'getUserAccountData' } as const
    return (await client.readContract({ ...call, args: [world.me], blockNumber }))[5]
  }
  const [first] = receipts
  const before = await read(first.blockNumber - 1n)
  const after = await read((receipts.at(-1) ?? first).blockNumber)
  const said = simulation.status === 'succeeded' ? simulation.healthFactor : undefined
  if (!said)
    return after < before ? [`a health factor that falls from ${before} to ${after} was not told`] : []
  const told = { before: BigInt(said.before ?? NO_DEBT), after: BigInt(said.after) }
  return told.before === before && told.after === after
    ? []
    : [
        `health factor: from ${told.before} to ${told.after} explained, from ${before} to ${after} on the chain`,
      ]
}
