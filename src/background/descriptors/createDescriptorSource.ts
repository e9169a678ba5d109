import * as v from 'valibot'
import type { DescriptorSource } from '../../inspect/descriptors/descriptorSource.ts'
import type { Platform } from '../platform.ts'
import { digestText } from './digestText.ts'

/** Which sets of descriptor files describe a contract: their digests by `eip155:1/0x…`, address in lower case. */
export const DescriptorIndex = v.object({
  calls: v.record(v.string(), v.array(v.string())),
  typedData: v.record(v.string(), v.array(v.string())),
})
export type DescriptorIndex = v.InferOutput<typeof DescriptorIndex>

/** Sets that are looked at for one contract. */
const MAX_SETS = 8

/**
 * The descriptors that the extension brings along (ERC-7730): an index, and each set of files under its own digest. Of them
 * only what describes the contract in hand is read, and nobody is asked over a network.
 */
export function createDescriptorSource({ readPackaged }: Pick<Platform, 'readPackaged'>): DescriptorSource {
  let index: Promise<DescriptorIndex> | undefined

  async function readIndex(): Promise<DescriptorIndex> {
    const parsed = v.safeParse(DescriptorIndex, JSON.parse(await readPackaged('descriptors/index.json')))
    return parsed.success ? parsed.output : { calls: {}, typedData: {} }
  }

  async function readSet(digest: string): Promise<unknown> {
    const text = await readPackaged(`descriptors/${digest}.json`)
    return digestText(text) === digest ? JSON.parse(text) : undefined
  }

  return {
    async find(use, chainId, address) {
      try {
        index ??= readIndex()
        const known = (await index)[use]
        const key = `${chainId}/${address}`
        const digests = Object.hasOwn(known, key) ? (known[key] ?? []) : []
        return await Promise.all(digests.slice(0, MAX_SETS).map(readSet))
      } catch {
        // A request is explained without its descriptor rather than not at all.
        index = undefined
        return []
      }
    },
  }
}
