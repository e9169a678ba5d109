import { describe, expect, it } from 'vitest'
import { collectDescriptors } from '../../../scripts/descriptors/collectDescriptors.ts'
import { createBroughtRegistry } from '../../../src/background/descriptors/broughtRegistry.ts'
import { createDescriptorSource } from '../../../src/background/descriptors/createDescriptorSource.ts'
import { digestText } from '../../../src/background/descriptors/digestText.ts'
import { evmChainId } from '../../../src/protocol/ids.ts'

/** Nothing was brought. */
const mirror = { get: async () => ({}), set: async () => {}, remove: async () => {} }
const contract = `0x${'cc'.repeat(20)}` as const
const key = `eip155:1/${contract}`
const text = '{"calldata-Vault.json":{}}'

async function sourceOf(files: Record<string, string>) {
  const read: string[] = []
  const platform = {
    async readPackaged(path: string) {
      read.push(path)
      const found = files[path]
      if (found === undefined) throw new TypeError('No such file')
      return found
    },
  }
  const source = createDescriptorSource(platform, createBroughtRegistry({ mirror }))
  return { source, read }
}

const indexOf = (digests: readonly string[]) => JSON.stringify({ calls: { [key]: digests }, typedData: {} })

describe('the descriptors that came with the extension', () => {
  it('are found by chain and contract, and only what is asked for is read', async () => {
    const digest = digestText(text)
    const { source, read } = await sourceOf({
      'descriptors/index.json': indexOf([digest]),
      [`descriptors/${digest}.json`]: text,
    })
    expect(read).toEqual([])
    expect(await source.find('calls', evmChainId(1), contract)).toEqual([{ 'calldata-Vault.json': {} }])
    expect(await source.find('calls', evmChainId(10), contract)).toEqual([])
    expect(await source.find('typedData', evmChainId(1), contract)).toEqual([])
    expect(read).toEqual(['descriptors/index.json', `descriptors/${digest}.json`])
  })

  it('are left out when their bytes are not those of the index', async () => {
    const digest = digestText(text)
    const files = { 'descriptors/index.json': indexOf([digest]), [`descriptors/${digest}.json`]: `${text} ` }
    const { source } = await sourceOf(files)
    expect(await source.find('calls', evmChainId(1), contract)).toEqual([undefined])
  })

  it.each([
    ['there is no index', {}],
    ['the index is no JSON', { 'descriptors/index.json': '{' }],
    ['the index is none', { 'descriptors/index.json': '[]' }],
    ['a set is missing', { 'descriptors/index.json': indexOf(['00']) }],
  ])('are none when %s', async (_, files: Record<string, string>) => {
    const { source } = await sourceOf(files)
    expect(await source.find('calls', evmChainId(1), contract)).toEqual([])
  })
})

describe('the shipped registry', async () => {
  const { index, sets } = await collectDescriptors()

  it('holds more than three hundred descriptors, each under its own digest', async () => {
    expect(sets.size).toBeGreaterThan(300)
    for (const [digest, set] of sets) expect(digestText(set)).toBe(digest)
  })

  it('names contracts of Ethereum and of the chains that the wallet knows', () => {
    for (const chain of [1, 10, 56, 100, 137, 8453, 42_161, 43_114]) {
      expect(
        Object.keys(index.calls).some((bound) => bound.startsWith(`eip155:${chain}/`)),
        `${chain}`,
      ).toBe(true)
    }
    expect(index.calls['eip155:1/0x1111111254eeb25477b68fb85ed929f73a960582']).toHaveLength(1)
  })

  it('names no set that is not there', () => {
    const named = [...Object.values(index.calls), ...Object.values(index.typedData)].flat()
    expect(named.filter((digest) => !sets.has(digest))).toEqual([])
  })
})
