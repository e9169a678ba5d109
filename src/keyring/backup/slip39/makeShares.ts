import { WalletError } from '../../../protocol/errors.ts'
import { drawBytes } from '../../random/drawBytes.ts'
import type { Random } from '../../random/random.ts'
import { wipe } from '../../wipe.ts'
import { type CipherParams, encryptSecret } from './cipher.ts'
import { encodeShare } from './encodeShare.ts'
import { splitSecret } from './shareLevel.ts'

/** 20,000 rounds of PBKDF2, as hardware wallets make it: the passphrase is a second lock and not the only one. */
const ITERATION_EXPONENT = 1

/**
 * Splits a secret into shares, of which any `threshold` give it back (SLIP-39, one group, extendable).
 *
 * @param options.secret 16 to 32 bytes, an even number; left as it is
 * @param options.threshold 2 to `count`
 * @param options.count 2 to 16
 * @param options.passphrase any text, none as a rule: without it the shares open another, empty wallet
 * @returns the words of each share
 * @throws WalletError `badShareCount`, `weakRandom`
 */
export async function makeShares(options: {
  secret: Uint8Array
  threshold: number
  count: number
  passphrase?: string | undefined
  random: Random
}): Promise<string[][]> {
  const { secret, threshold, count, passphrase = '', random } = options
  if (
    !Number.isSafeInteger(threshold) ||
    !Number.isSafeInteger(count) ||
    threshold < 2 ||
    count < threshold ||
    count > 16
  ) {
    throw new WalletError('invalidInput', 'Make 2 to 16 shares, of which at least 2 are needed.', {
      reason: 'badShareCount',
    })
  }
  const [high = 0, low = 0] = drawBytes(random, 12)
  const params: CipherParams = {
    identifier: ((high & 127) << 8) | low,
    extendable: true,
    iterationExponent: ITERATION_EXPONENT,
  }
  const encrypted = await encryptSecret(secret, passphrase, params)
  const points = splitSecret(encrypted, { threshold, count, random })
  const oneGroup = { groupIndex: 0, groupThreshold: 1, groupCount: 1, memberThreshold: threshold }
  try {
    return points.map((point) => encodeShare({ ...params, ...oneGroup, point }))
  } finally {
    wipe(encrypted, ...points.map(({ value }) => value))
  }
}
