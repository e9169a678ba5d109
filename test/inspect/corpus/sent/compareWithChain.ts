import type { TransactionReceipt } from 'viem'
import type { Simulation } from '../../../../src/protocol/explanation.ts'
import type { World } from '../world.ts'
import type { ChainReader } from './chainReader.ts'
import { createBalanceHolding } from './holding.ts'
import { listHoldings } from './listHoldings.ts'

type Compared = {
  readonly world: World
  readonly chain: ChainReader
  /** What was explained, of one transaction or of several together. */
  readonly simulation: Simulation
  /** Of these, in order. */
  readonly receipts: readonly [TransactionReceipt, ...TransactionReceipt[]]
}

/**
 * Holds what was explained against what the chain did to the sender: each balance without the fee, to the smallest
 * unit, also those that nobody spoke of; and each leave to move something that was given.
 *
 * @returns a line for each that is not as explained
 */
export async function compareWithChain(o: Compared): Promise<string[]> {
  const { simulation } = o
  const wentThrough = o.receipts.every(({ status }) => status === 'success')
  if (simulation.status !== 'succeeded') {
    const isAsSaid = simulation.status === 'reverted' && !wentThrough
    return isAsSaid
      ? []
      : [`explained as ${simulation.status}, and it ${wentThrough ? 'went through' : 'failed'}`]
  }
  if (!wentThrough) return ['explained as going through, and it failed']
  const incomplete = simulation.complete ? [] : ['explained in part only']
  return [...incomplete, ...(await compareHoldings(o))]
}

async function compareHoldings({ world, chain, simulation, receipts }: Compared): Promise<string[]> {
  const { balances, leaves } = listHoldings(world, simulation, receipts)
  const [first] = receipts
  const last = receipts.at(-1) ?? first
  const keys = [...balances.keys()]
  const holdings = [...balances.values(), ...leaves.map(({ holding }) => holding)]
  const before = await chain.read(holdings, first.blockNumber - 1n)
  const after = await chain.read(holdings, last.blockNumber)
  const { changes, allowed } = readExplanation(world, simulation)
  const fee = receipts.reduce((sum, { gasUsed, effectiveGasPrice }) => sum + gasUsed * effectiveGasPrice, 0n)
  const coin = createBalanceHolding(world, { type: 'native' }, world.me).key
  const wrongBalances = keys.flatMap((key, index) => {
    const change = (after[index] ?? 0n) - (before[index] ?? 0n) + (key === coin ? fee : 0n)
    const said = changes.get(key) ?? 0n
    return change === said ? [] : [`${key}: ${said} explained, ${change} on the chain`]
  })
  const wrongLeaves = leaves.flatMap(({ asset, spender, holding }, index) => {
    const [was = 0n, is = 0n] = [before[keys.length + index], after[keys.length + index]]
    // What a spender used up of its leave is seen by the balance that it took.
    if (is <= was) return []
    const said = allowed.get(`${asset} ${spender}`) ?? []
    return said.includes(is) ? [] : [`${holding.key}: ${said.join() || 'nothing'} explained, ${is} allowed`]
  })
  const standing = new Map<string, bigint[]>()
  leaves.forEach(({ asset, spender }, index) => {
    const place = `${asset} ${spender}`
    standing.set(place, [...(standing.get(place) ?? []), after[keys.length + index] ?? 0n])
  })
  const untrue = [...allowed].flatMap(([place, amounts]) =>
    amounts
      .filter((amount) => !standing.get(place)?.includes(amount))
      .map((amount) => `${place}: ${amount} explained, not allowed on the chain`),
  )
  return [...wrongBalances, ...wrongLeaves, ...untrue]
}

function readExplanation(world: World, simulation: Simulation) {
  const changes = new Map<string, bigint>()
  const allowed = new Map<string, bigint[]>()
  if (simulation.status !== 'succeeded') return { changes, allowed }
  for (const { asset, amount } of simulation.balanceChanges) {
    changes.set(createBalanceHolding(world, asset, world.me).key, BigInt(amount))
  }
  for (const { asset, spender, amount } of simulation.allowanceChanges) {
    const place = `${asset.address} ${spender.address}`
    allowed.set(place, [...(allowed.get(place) ?? []), BigInt(amount)])
  }
  return { changes, allowed }
}
