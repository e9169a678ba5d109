import type { TypedData } from '../../protocol/typedData/typedData.ts'
import { authorizedTransfer } from './authorizedTransfer.ts'
import { daiPermit } from './daiPermit.ts'
import type { DecodedPermit, PermitReader } from './decodedPermit.ts'
import { eip2612 } from './eip2612.ts'
import { nftPermit } from './nftPermit.ts'
import { permit2Allowance } from './permit2Allowance.ts'
import { permit2Transfer } from './permit2Transfer.ts'

/** Every kind of typed data that lets somebody move what the signer owns. */
const permitReaders: readonly PermitReader[] = [
  eip2612,
  daiPermit,
  nftPermit,
  permit2Allowance,
  permit2Transfer,
  authorizedTransfer,
]

/** @returns what a signature of the data permits; an empty list when it is no permit that is known */
export function decodePermits(typed: TypedData): readonly DecodedPermit[] {
  for (const read of permitReaders) {
    const permits = read(typed)
    if (permits) return permits
  }
  return []
}
