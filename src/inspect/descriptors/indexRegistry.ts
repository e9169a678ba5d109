import { repository } from 'micro-eth-signer/clearsig.js'
import { parseDescriptors } from './parseDescriptor.ts'

/** Descriptor files by path, as a registry lays them out. */
export type RegistryFiles = Readonly<Record<string, unknown>>

/**
 * Which sets of descriptor files describe a contract: their digests by `eip155:1/0x…`, address in lower case; and which
 * describe what a factory makes, by the factory's chain, `eip155:1`.
 */
export type RegistryIndex = Record<keyof RegistryKeys, Record<string, string[]>>

/** A registry made ready to be looked up: an index, and sets of descriptor files as JSON, by their digest. */
export type IndexedRegistry = { readonly index: RegistryIndex; readonly sets: ReadonlyMap<string, string> }

/**
 * Turns a registry of descriptors (ERC-7730) into sets, each descriptor that names a contract with all that it includes.
 * What is no valid descriptor, or includes what is not there, is left out.
 *
 * @param digestText names a set by its bytes
 */
export function indexRegistry(
  registry: RegistryFiles,
  digestText: (text: string) => string,
): IndexedRegistry {
  const index: RegistryIndex = { calls: {}, typedData: {}, factories: {} }
  const sets = new Map<string, string>()
  for (const path of Object.keys(registry)) {
    const files = withIncluded(registry, path, [])
    const bound = files && parseDescriptors([files]).length > 0 && listBound(files)
    if (!bound || Object.values(bound).flat().length === 0) continue
    const text = JSON.stringify(files)
    const digest = digestText(text)
    sets.set(digest, text)
    for (const key of bound.calls) add(index.calls, key, digest)
    for (const key of bound.typedData) add(index.typedData, key, digest)
    for (const key of bound.factories) add(index.factories, key, digest)
  }
  return { index, sets }
}

/** @returns a file and all that it includes; undefined when something is missing, or includes what includes it */
function withIncluded(
  registry: RegistryFiles,
  path: string,
  above: readonly string[],
): RegistryFiles | undefined {
  const file = Object.hasOwn(registry, path) ? registry[path] : undefined
  if (typeof file !== 'object' || file === null || above.includes(path)) return undefined
  let files: RegistryFiles = { [path]: file }
  for (const included of listIncluded(file)) {
    const inner = withIncluded(registry, resolvePath(path, included), [...above, path])
    if (!inner) return undefined
    files = { ...inner, ...files }
  }
  return files
}

function listIncluded(file: object): string[] {
  const includes = 'includes' in file ? [file.includes].flat() : []
  return includes.map(String)
}

function resolvePath(from: string, included: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of included.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** @returns the contracts that a set names, as `eip155:1/0x…`; undefined when it is no valid descriptor */
function listBound(files: RegistryFiles): RegistryKeys | undefined {
  try {
    const { contracts, eip712, factories } = repository({ ...files } as Parameters<typeof repository>[0])
    const chains = factories.flatMap(({ deployments }) =>
      deployments.map(({ chainId }) => `eip155:${chainId}`),
    )
    return {
      calls: listKeys(contracts),
      typedData: listKeys(eip712),
      factories: [...new Set(chains)],
    }
  } catch {
    return undefined
  }
}

type RegistryKeys = {
  readonly calls: string[]
  readonly typedData: string[]
  readonly factories: string[]
}

function listKeys(byChain: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string[] {
  return Object.entries(byChain).flatMap(([chain, byAddress]) =>
    Object.keys(byAddress).map((address) => `eip155:${chain}/${address.toLowerCase()}`),
  )
}

function add(index: Record<string, string[]>, key: string, digest: string): void {
  index[key] = [...(index[key] ?? []), digest]
}
