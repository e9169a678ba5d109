import * as v from 'valibot'
import type { IndexedRegistry } from '../../inspect/descriptors/indexRegistry.ts'
import { ListInfo } from '../../protocol/lists.ts'
import type { Platform } from '../platform.ts'
import { DescriptorIndex, type Registry } from './createDescriptorSource.ts'

const KEY = 'descriptorRegistry'
const setKey = (digest: string) => `${KEY}.${digest}`

const Kept = v.object({ info: ListInfo, index: DescriptorIndex })

/** A registry of descriptors that the person brought, kept where nothing is read when the worker starts. */
export type BroughtRegistry = Registry & {
  /** Keeps a registry in the place of the one brought before. */
  readonly bring: (info: ListInfo, registry: IndexedRegistry) => Promise<void>
  readonly drop: () => Promise<void>
  readonly describe: () => Promise<ListInfo | undefined>
}

/** Opens it; nothing is read before it is asked for. */
export function createBroughtRegistry({ mirror }: Pick<Platform, 'mirror'>): BroughtRegistry {
  let known: Promise<v.InferOutput<typeof Kept> | undefined> | undefined

  async function readKept(): Promise<v.InferOutput<typeof Kept> | undefined> {
    const kept = await mirror.get([KEY]).catch(() => undefined)
    const parsed = v.safeParse(Kept, kept?.[KEY])
    return parsed.success ? parsed.output : undefined
  }

  function read(): Promise<v.InferOutput<typeof Kept> | undefined> {
    known ??= readKept()
    return known
  }

  async function drop(): Promise<void> {
    const kept = await read()
    if (!kept) return
    const digests = Object.values(kept.index).flatMap((part) => Object.values(part).flat())
    await mirror.remove([KEY, ...new Set(digests.map(setKey))])
    known = undefined
  }

  return {
    readIndex: async () => (await read())?.index ?? { calls: {}, typedData: {}, factories: {} },
    async readText(digest) {
      const text = (await mirror.get([setKey(digest)]))[setKey(digest)]
      if (typeof text !== 'string') throw new TypeError('No such set')
      return text
    },
    async bring(info, { index, sets }) {
      await drop()
      const texts = [...sets].map(([digest, text]) => [setKey(digest), text])
      await mirror.set({ ...Object.fromEntries(texts), [KEY]: { info, index } })
      known = undefined
    },
    drop,
    describe: async () => (await read())?.info,
  }
}
