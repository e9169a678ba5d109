import { toEventSelector } from 'viem/utils'
import type { Rpc } from '../../chains/rpc/rpc.ts'
import { type Log, parseLogs } from '../../chains/transactions/log.ts'
import type { Address } from '../../protocol/primitives.ts'
import { type Factory, isAt } from './parseDescriptor.ts'

/** Events that are looked through; a factory that wrote more of one contract is none. */
const MAX_LOGS = 1_000

/**
 * Finds out whether a factory made a contract: an event of the kind that the descriptor names, by the factory itself and with
 * the contract's address in it. `eth_getLogs`, for each place the address may stand at.
 *
 * @param address in lower case
 * @throws RpcUnavailableError, NodeRpcError when the node does not look that far back
 */
export async function isMadeBy(rpc: Rpc, factory: Factory, address: Address): Promise<boolean> {
  const selector = readSelector(factory.deployEvent)
  const emitters = (factory.deployments ?? []).flatMap((place) => {
    const at = String(place.address).toLowerCase() as Address
    return isAt(place, rpc.chainId, at) ? [at] : []
  })
  if (!selector || emitters.length === 0) return false
  const word = `0x${address.slice(2).padStart(64, '0')}` as const
  const isOfIt = (log: Log) =>
    emitters.includes(log.address) &&
    log.topics[0] === selector &&
    (log.topics.slice(1).includes(word) || listWords(log.data).includes(word.slice(2)))
  const places = [[word], [null, word], [null, null, word], []]
  const answers = await Promise.allSettled(
    places.map(async (place) => {
      const filter = { address: emitters, fromBlock: '0x0', toBlock: 'latest', topics: [selector, ...place] }
      return parseLogs(await rpc.request('eth_getLogs', [filter]), MAX_LOGS)
    }),
  )
  return answers.some((answer) => answer.status === 'fulfilled' && answer.value.some(isOfIt))
}

function readSelector(event: string): `0x${string}` | undefined {
  try {
    return toEventSelector(event)
  } catch {
    return undefined
  }
}

function listWords(data: string): readonly string[] {
  return data.slice(2).toLowerCase().match(/.{64}/g) ?? []
}
