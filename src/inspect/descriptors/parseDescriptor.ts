import * as v from 'valibot'
import { type ChainId, evmChainId } from '../../protocol/ids.ts'
import type { Address } from '../../protocol/primitives.ts'
import { alignPaths } from './alignPaths.ts'
import { hideCoinAddresses } from './coinAddresses.ts'

/**
 * Bytes of JSON in the sets of one contract, and values in them. The largest of the public registry, LI.FI's of August 2026,
 * has 343 kB and 17,000 values.
 */
const MAX_BYTES = 500_000
const MAX_VALUES = 34_000
const MAX_DEPTH = 24
/** Files that the files of a set include: those of the public registry include one each, at most. */
const MAX_INCLUDES = 8
/**
 * The major versions of the schema that are read: a newer one may mean other things by the same words, while a newer minor
 * one only adds some. Drafts and candidates (`-next`, `-rc.1`) may change any day, and are not read.
 */
const SCHEMA = /(?:^|\/)erc7730-v([0-9]+)(?:\.[0-9]+\.[0-9]+)?\.schema\.json$/
const MAJORS: readonly string[] = ['1', '2']
/** Formats of a file, and formats at places, each of which is looked at. The largest of the registry has half of it. */
const MAX_FORMATS = 200
const MAX_BOUND = 12_000
/** Characters of a format's key, of all keys of a file, and brackets within brackets: twice what the registry has. */
const MAX_KEY = 2_000
const MAX_KEYS = 80_000
const MAX_NESTING = 12
/** Types by a second name, which a format's key may not use: `uint` is written `uint256`. */
const ALIAS = /[(,]\s*(?:u?int|u?fixed|byte)(?=[\s,)[])/

const Places = v.optional(v.array(v.looseObject({ chainId: v.unknown(), address: v.unknown() })))
const Factory = v.looseObject({ deployEvent: v.string(), deployments: Places })
const Binding = v.looseObject({ deployments: Places, factory: v.optional(Factory) })
const File = v.looseObject({
  $schema: v.optional(v.string()),
  context: v.optional(v.looseObject({ contract: v.optional(Binding), eip712: v.optional(Binding) })),
  includes: v.optional(v.union([v.string(), v.array(v.string())])),
  metadata: v.optional(v.looseObject({ owner: v.optional(v.string()) })),
  display: v.optional(v.looseObject({ formats: v.optional(v.record(v.string(), v.unknown())) })),
})
const Files = v.record(v.string(), File)

/** What a descriptor says it is about: contracts at places, or those that a factory at a place made. */
export type Binding = v.InferOutput<typeof Binding>
export type Factory = v.InferOutput<typeof Factory>
type Place = NonNullable<Binding['deployments']>[number]

/** @returns true when a place that a descriptor names is this one; address in lower case */
export function isAt({ chainId, address }: Place, onChain: ChainId, at: Address): boolean {
  return evmChainId(Number(chainId)) === onChain && String(address).toLowerCase() === at
}

/** A descriptor and the files it includes, looked at: bounded, of a known version, and complete. */
export type Descriptor = {
  readonly files: Readonly<Record<string, v.InferOutput<typeof File>>>
  /** Who the files say made the contract; undefined when they don't. */
  readonly owner: string | undefined
}

/**
 * Looks at the sets of descriptor files of one contract before anything of them is used. What the files claim of tokens is
 * left out: the chain says what a token is called.
 *
 * @returns those of a known major version that name types by their own names and include only what is in the set; none at all
 * where the sets together are larger than any registry's
 * @see https://eips.ethereum.org/EIPS/eip-7730
 */
export function parseDescriptors(sets: readonly unknown[]): Descriptor[] {
  const left = { values: MAX_VALUES, bytes: MAX_BYTES }
  const found: Descriptor[] = []
  for (const set of sets) {
    // Looked at before it is written out: what refers to itself has no end.
    if (!isBounded(set, MAX_DEPTH, left)) return []
    left.bytes -= JSON.stringify(set)?.length ?? 0
    if (left.bytes < 0) return []
    const parsed = parseSet(set)
    if (parsed) found.push(parsed)
  }
  return found
}

function parseSet(set: unknown): Descriptor | undefined {
  const parsed = v.safeParse(Files, set)
  if (!parsed.success) return undefined
  const files = parsed.output
  if (!Object.values(files).every(isReadable) || !isComplete(files)) return undefined
  const owners = new Set(Object.values(files).flatMap(({ metadata }) => metadata?.owner ?? []))
  return {
    files: Object.fromEntries(
      Object.entries(files).map(([path, file]) => [path, withReadableDisplay(withoutToken(file))]),
    ),
    owner: owners.size === 1 ? [...owners][0] : undefined,
  }
}

function isBounded(part: unknown, depthLeft: number, left: { values: number }): boolean {
  left.values -= 1
  if (typeof part !== 'object' || part === null) return left.values >= 0
  if (depthLeft === 0 || left.values < 0) return false
  if (Array.isArray(part) && part.length > left.values) return false
  return Object.values(part).every((child) => isBounded(child, depthLeft - 1, left))
}

function isReadable({ $schema, context, display }: v.InferOutput<typeof File>): boolean {
  const keys = Object.keys(display?.formats ?? {})
  const places = [context?.contract, context?.eip712].flatMap((binding) => binding?.deployments ?? [])
  if (keys.length > MAX_FORMATS || keys.length * places.length > MAX_BOUND) return false
  if (keys.join('').length > MAX_KEYS || !keys.every((key) => isShallow(key) && !ALIAS.test(key)))
    return false
  if ($schema === undefined) return true
  const major = SCHEMA.exec($schema)?.[1]
  return major !== undefined && MAJORS.includes(major)
}

function isShallow(key: string): boolean {
  if (key.length > MAX_KEY) return false
  let depth = 0
  for (const character of key) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth > MAX_NESTING) return false
  }
  return true
}

function isComplete(files: v.InferOutput<typeof Files>): boolean {
  const names = new Set(Object.keys(files).map(nameOf))
  const included = Object.values(files).flatMap(({ includes = [] }) => includes)
  return (
    included.length <= MAX_INCLUDES &&
    included.every((path) => !path.includes(':') && names.has(nameOf(path)))
  )
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function withoutToken(file: v.InferOutput<typeof File>): v.InferOutput<typeof File> {
  if (!file.metadata || !('token' in file.metadata)) return file
  const { token: _, ...metadata } = file.metadata
  return { ...file, metadata }
}

function withReadableDisplay(file: v.InferOutput<typeof File>): v.InferOutput<typeof File> {
  if (!file.display) return file
  const { formats } = file.display
  const aligned = formats && Object.entries(formats).map(([key, format]) => [key, alignPaths(format)])
  const display = { ...file.display, ...(aligned && { formats: Object.fromEntries(aligned) }) }
  return { ...file, display: hideCoinAddresses(display) as typeof display }
}
