import { ERCS } from 'micro-eth-signer/clearsig/repo.js'
import { CLEARSIG_REPO_FULL } from 'micro-eth-signer/clearsig/repo-full.js'
import { type ClearSigDef, repository } from 'micro-eth-signer/clearsig.js'
import type { DescriptorIndex } from '../../src/background/descriptors/createDescriptorSource.ts'
import { digestText } from '../../src/background/descriptors/digestText.ts'
import { parseDescriptor } from '../../src/inspect/descriptors/parseDescriptor.ts'

type Files = Readonly<Record<string, ClearSigDef>>

/** What is shipped: an index, and sets of descriptor files as JSON, by their digest. */
export type DescriptorAssets = { readonly index: DescriptorIndex; readonly sets: ReadonlyMap<string, string> }

/**
 * Turns the public registry of descriptors (ethereum/clear-signing-erc7730-registry, CC0, as `micro-eth-signer` brings it,
 * which names the commit) into sets: each descriptor that names a contract, with what it includes.
 *
 * @param registry descriptors by path; the shipped one when left out
 */
export async function collectDescriptors(
  registry: Files = { ...ERCS, ...CLEARSIG_REPO_FULL },
): Promise<DescriptorAssets> {
  const calls: Record<string, string[]> = {}
  const typedData: Record<string, string[]> = {}
  const sets = new Map<string, string>()
  for (const path of Object.keys(registry)) {
    const files = withIncluded(registry, path)
    const bound = files && parseDescriptor(files) && listBound(files)
    if (!bound || bound.calls.length + bound.typedData.length === 0) continue
    const text = JSON.stringify(files)
    const digest = digestText(text)
    sets.set(digest, text)
    for (const key of bound.calls) add(calls, key, digest)
    for (const key of bound.typedData) add(typedData, key, digest)
  }
  return { index: { calls, typedData }, sets }
}

/** @returns a file and all that it includes; undefined when something is missing */
function withIncluded(registry: Files, path: string): Files | undefined {
  const file = registry[path]
  if (!file) return undefined
  let files: Files = { [path]: file }
  for (const included of [file.includes ?? []].flat()) {
    const inner = withIncluded(registry, resolvePath(path, included))
    if (!inner) return undefined
    files = { ...inner, ...files }
  }
  return files
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
function listBound(files: Files): { calls: string[]; typedData: string[] } | undefined {
  try {
    const { contracts, eip712 } = repository({ ...files })
    return { calls: listKeys(contracts), typedData: listKeys(eip712) }
  } catch {
    return undefined
  }
}

function listKeys(byChain: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string[] {
  return Object.entries(byChain).flatMap(([chain, byAddress]) =>
    Object.keys(byAddress).map((address) => `eip155:${chain}/${address.toLowerCase()}`),
  )
}

function add(index: Record<string, string[]>, key: string, digest: string): void {
  index[key] = [...(index[key] ?? []), digest]
}
