import type { Address } from '../../protocol/primitives.ts'
import { changeDisplay } from './changeDisplay.ts'
import type { FoundDescriptor } from './findDescriptors.ts'

type Files = FoundDescriptor['files']

/**
 * Puts the signer of typed data where a descriptor asks for it by `@.from`: the decoder that is built on knows the sender
 * of a transaction alone, and would leave the row out.
 *
 * @see https://eips.ethereum.org/EIPS/eip-7730 on container values
 */
export function nameSigner(files: Files, signer: Address): Files {
  return changeDisplay(files, (display) => nameIn(display, signer) as typeof display)
}

function nameIn(part: unknown, signer: Address): unknown {
  if (Array.isArray(part)) return part.map((each) => nameIn(each, signer))
  if (typeof part !== 'object' || part === null) return part
  const { path, ...rest } = part as { readonly path?: unknown }
  if (path === '@.from') return { ...rest, value: signer }
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, nameIn(value, signer)]))
}
