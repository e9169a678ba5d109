import type { ClearSigOpt } from 'micro-eth-signer/clearsig.js'
import * as v from 'valibot'
import { lowerCase } from '../../defi/swap.ts'
import { Address } from '../../protocol/primitives.ts'

/** What is asked when an amount of a token is written. */
export type TokenQuestion = Parameters<NonNullable<ClearSigOpt['resolveToken']>>[0]

const STANDARD = 'nativeCurrencyAddress'
/** The decoder writes no words in place of an amount where it finds the standard's own key, and so is not shown it. */
const OURS = 'coinAddresses'
const REFERENCE = /^\$(?:\.[A-Za-z0-9_-]+)+$/

type Json = Readonly<Record<string, unknown>>

/**
 * Takes the addresses that stand for the native coin out of the decoder's sight, so that an amount of coin is written as one
 * of a token is, and from its threshold on in the words for it. Addresses that only a request says stay where they are.
 *
 * @param part of a descriptor's display
 * @see https://eips.ethereum.org/EIPS/eip-7730 on `tokenAmount`
 */
export function hideCoinAddresses(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part
  let changed: Record<string, unknown> | undefined
  for (const [key, value] of Object.entries(part)) {
    const next =
      key === 'params' && isJson(value) && isPlain(value) ? rename(value) : hideCoinAddresses(value)
    if (next === value) continue
    // What has none in it is not copied: there may be half a megabyte of it.
    changed ??= (Array.isArray(part) ? [...part] : { ...part }) as Record<string, unknown>
    changed[key] = next
  }
  return changed ?? part
}

/** @returns true when the address asked about stands for the native coin, as the row that asks says */
export function isCoinAddress({ address, field, descriptor }: TokenQuestion): boolean {
  const { format, params } = field as Json
  if (format !== 'tokenAmount' || !isJson(params)) return false
  return [params[OURS]].flat().some((one) => {
    const meant = typeof one === 'string' && REFERENCE.test(one) ? follow(descriptor, one) : one
    return v.is(Address, meant) && lowerCase(meant) === address
  })
}

function isPlain(params: Json): boolean {
  const said = [params[STANDARD]].flat()
  return !('$ref' in params) && said.every((one) => v.is(Address, one) || REFERENCE.test(`${one}`))
}

function rename({ [STANDARD]: said, ...others }: Json): Json {
  return { ...others, [OURS]: said }
}

function follow(descriptor: unknown, reference: string): unknown {
  const step = (value: unknown, name: string) =>
    isJson(value) && Object.hasOwn(value, name) ? value[name] : undefined
  return reference.split('.').slice(1).reduce(step, descriptor)
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
