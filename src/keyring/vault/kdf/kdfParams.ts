import * as v from 'valibot'
import { WalletError } from '../../../protocol/errors.ts'

/** How a password becomes a key: Argon2id, version 0x13 (RFC 9106). */
export const KdfParams = v.strictObject({
  name: v.literal('argon2id'),
  memoryKiB: v.pipe(v.number(), v.integer()),
  iterations: v.pipe(v.number(), v.integer()),
  parallelism: v.pipe(v.number(), v.integer()),
  /** 16 bytes. */
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
})
export type KdfParams = v.InferOutput<typeof KdfParams>
export type KdfCost = Pick<KdfParams, 'memoryKiB' | 'iterations' | 'parallelism'>

/** 64 MiB and three passes: about 0.4 s on a small machine; more lanes buy nothing in one thread. */
export const defaultKdfCost: KdfCost = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 }

const bounds = {
  memoryKiB: [19 * 1024, 256 * 1024],
  iterations: [2, 10],
  parallelism: [1, 16],
} as const satisfies Record<keyof KdfCost, readonly [number, number]>

/** Memory times passes: four times the default, about 1.6 s on a small machine. */
const MAX_WORK_KIB = 768 * 1024

/**
 * Refuses parameters below OWASP's floor, which would make a stolen vault cheap to guess, and parameters so
 * high that opening it would take more than 300 MB or 2 s. Stored parameters are an attacker's to change.
 *
 * @throws WalletError `kdfOutOfBounds`
 */
export function assertKdfBounds(cost: KdfCost): void {
  const names = Object.keys(bounds) as (keyof KdfCost)[]
  const outside = names.some((name) => {
    const [minimum, maximum] = bounds[name]
    return !Number.isSafeInteger(cost[name]) || cost[name] < minimum || cost[name] > maximum
  })
  if (!outside && cost.memoryKiB * cost.iterations <= MAX_WORK_KIB) return
  throw new WalletError(
    'internal',
    'The vault asks for its password in an unsafe way. Somebody may have changed it. Recover the wallet with its recovery phrase.',
    { reason: 'kdfOutOfBounds' },
  )
}

/** @returns true when a guess costs less than under the other parameters: less memory, or less of it gone over */
export function isWeaker(cost: KdfCost, than: KdfCost): boolean {
  return (
    cost.memoryKiB < than.memoryKiB || cost.memoryKiB * cost.iterations < than.memoryKiB * than.iterations
  )
}
