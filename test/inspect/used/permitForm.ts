import type { Hex } from 'viem'
import type { Call } from './stage.ts'

/** A kind of signature that lets somebody move what the signer owns, and how its spender uses it. */
export type PermitForm = {
  readonly name: string
  readonly typed: object
  /** Hands the signature in and moves as much of each thing as told, in order. */
  readonly use: (signature: Hex, amounts: readonly bigint[]) => readonly Call[]
  /** True where the amount is signed with the rest, and not a limit. */
  readonly isFixed?: boolean
}
