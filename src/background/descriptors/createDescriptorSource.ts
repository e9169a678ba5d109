import * as v from 'valibot'
import type { DescriptorSource } from '../../inspect/descriptors/descriptorSource.ts'
import type { Platform } from '../platform.ts'
import { digestText } from './digestText.ts'

const Digests = v.record(v.string(), v.array(v.string()))
/**
 * Which sets of descriptor files describe a contract: their digests by `eip155:1/0x…`, address in lower case; and which
 * describe what a factory makes, by its chain. One from before factories were read has none.
 */
export const DescriptorIndex = v.object({
  calls: Digests,
  typedData: Digests,
  factories: v.optional(Digests, {}),
})
type DescriptorIndex = v.InferOutput<typeof DescriptorIndex>

/** Sets that are looked at for one contract. */
const MAX_SETS = 8

/** An index, and how to read a set by its digest. */
export type Registry = {
  readonly readIndex: () => Promise<DescriptorIndex>
  readonly readText: (digest: string) => Promise<string>
}

/**
 * Descriptors (ERC-7730): those that the extension brings along, and those of a registry that the person brought, which
 * speak for the contracts they name. Of either only what describes the contract in hand is read, and nobody is asked over
 * a network.
 */
export function createDescriptorSource(
  platform: Pick<Platform, 'readPackaged'>,
  brought: Registry,
): DescriptorSource {
  const shipped = createShippedRegistry(platform)

  async function readSet({ readText }: Registry, digest: string): Promise<unknown> {
    const text = await readText(digest)
    return digestText(text) === digest ? JSON.parse(text) : undefined
  }

  async function findFirst(part: keyof DescriptorIndex, key: string): Promise<readonly unknown[]> {
    for (const registry of [brought, shipped]) {
      try {
        const known = (await registry.readIndex())[part]
        const digests = Object.hasOwn(known, key) ? (known[key] ?? []) : []
        if (digests.length > 0)
          return await Promise.all(digests.slice(0, MAX_SETS).map((digest) => readSet(registry, digest)))
      } catch {
        // A request is explained without its descriptor rather than not at all.
      }
    }
    return []
  }

  return {
    find: (use, chainId, address) => findFirst(use, `${chainId}/${address}`),
    listFactories: (chainId) => findFirst('factories', chainId),
  }
}

function createShippedRegistry({ readPackaged }: Pick<Platform, 'readPackaged'>): Registry {
  let index: Promise<DescriptorIndex> | undefined

  async function readOnce(): Promise<DescriptorIndex> {
    const parsed = v.safeParse(DescriptorIndex, JSON.parse(await readPackaged('descriptors/index.json')))
    return parsed.success ? parsed.output : { calls: {}, typedData: {}, factories: {} }
  }

  return {
    async readIndex() {
      try {
        index ??= readOnce()
        return await index
      } catch (error) {
        index = undefined
        throw error
      }
    },
    readText: (digest) => readPackaged(`descriptors/${digest}.json`),
  }
}
