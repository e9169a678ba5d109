import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import {
  type IndexedRegistry,
  indexRegistry,
  type RegistryFiles,
} from '../../inspect/descriptors/indexRegistry.ts'
import { WalletError } from '../../protocol/errors.ts'
import { digestText } from './digestText.ts'

/** 8 MiB; the public registry has less than one. */
const MAX_LENGTH = 8 * 1024 * 1024

/**
 * Reads descriptors that somebody brings: one file of ERC-7730, or many as an object of path → file.
 *
 * @param name of the file, for a descriptor that stands alone
 * @returns what of it is valid, and the SHA-256 of the text in hexadecimal
 * @throws WalletError `noDescriptors` if nothing is
 */
export function readRegistry(
  text: string,
  name: string,
): { readonly registry: IndexedRegistry; readonly digest: string } {
  const parsed = text.length <= MAX_LENGTH ? parseJson(text) : undefined
  const registry = indexRegistry(toFiles(parsed, name), digestText)
  if (registry.sets.size === 0) {
    throw new WalletError(
      'invalidInput',
      'There is no description of a contract in it. It takes a file of ERC-7730, or many as one object.',
      { reason: 'noDescriptors' },
    )
  }
  return { registry, digest: bytesToHex(sha256(utf8ToBytes(text))) }
}

function toFiles(parsed: unknown, name: string): RegistryFiles {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return {}
  return 'context' in parsed ? { [name]: parsed } : { ...parsed }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
