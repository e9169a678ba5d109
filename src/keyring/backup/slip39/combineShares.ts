import { WalletError } from '../../../protocol/errors.ts'
import { wipe } from '../../wipe.ts'
import { decryptSecret } from './cipher.ts'
import { gatherShares, type ShareGroup } from './gatherShares.ts'
import type { Point } from './interpolate.ts'
import type { Share } from './share.ts'
import { recoverSecret } from './shareLevel.ts'

/** 2.6 million rounds: about a second. The standard goes on to 328 million; no wallet we know of goes beyond 1. */
const MAX_ITERATION_EXPONENT = 8

/**
 * Puts shares together to the secret they were made of (SLIP-39, any groups).
 *
 * @param shares read by `decodeShare`; more than are needed do no harm
 * @param passphrase another one than was used gives another secret, and nothing tells
 * @returns the secret; the caller wipes it
 * @throws WalletError `sharesDiffer`, `tooFewShares`, `badShareDigest` if a share is of another secret, `sharesTooSlow`
 *   beyond 2.6 million rounds of PBKDF2
 */
export async function combineShares(shares: readonly Share[], passphrase = ''): Promise<Uint8Array> {
  const groups = gatherShares(shares)
  const [first] = shares
  if (!first) throw tooFewShares()
  if (first.iterationExponent > MAX_ITERATION_EXPONENT) throw sharesTooSlow()
  const complete = groups.filter(({ threshold, shares: members }) => members.length >= threshold)
  if (complete.length < first.groupThreshold) throw tooFewShares()
  const points = complete.slice(0, first.groupThreshold).map(recoverGroup)
  const encrypted = recoverSecret(points)
  wipe(...points.map(({ value }) => value))
  if (!encrypted) throw badShareDigest()
  try {
    return await decryptSecret(encrypted, passphrase, first)
  } finally {
    wipe(encrypted)
  }
}

function recoverGroup({ index, threshold, shares }: ShareGroup): Point {
  const value = recoverSecret(shares.slice(0, threshold).map(({ point }) => point))
  if (!value) throw badShareDigest()
  return { x: index, value }
}

function tooFewShares(): WalletError {
  return new WalletError('invalidInput', 'These are not enough shares yet. Add another one.', {
    reason: 'tooFewShares',
  })
}

function badShareDigest(): WalletError {
  return new WalletError(
    'invalidInput',
    'Each share is right for itself, but they give no wallet together. One is of another set.',
    { reason: 'badShareDigest' },
  )
}

function sharesTooSlow(): WalletError {
  return new WalletError(
    'limitExceeded',
    'These shares ask for more work than this wallet does at once. Put them together with the wallet that made them.',
    { reason: 'sharesTooSlow' },
  )
}
