import { type SerializedError, WalletError } from '../../protocol/errors.ts'

/**
 * Approvals that are being carried out. Until one is committed to, whoever takes it back has it called off; from then on
 * its outcome is the answer, for something may have left the wallet already.
 */
export type Underway = {
  /** @throws WalletError `underway` for a second click */
  begin(approvalId: string): void
  /** Marks the point of no return. */
  commit(approvalId: string): void
  /** Takes note of a refusal that came too late. @returns false when it is in time */
  isTooLate(approvalId: string, refusal: SerializedError): boolean
  /** @returns the refusal that came too late, if one did; it counts where nothing came of the approval */
  end(approvalId: string): SerializedError | undefined
}

export function createUnderway(): Underway {
  const begun = new Map<string, { committed: boolean; refusal?: SerializedError }>()
  return {
    begin(approvalId) {
      if (begun.has(approvalId)) {
        throw new WalletError('resourceUnavailable', 'This is being done already.', { reason: 'underway' })
      }
      begun.set(approvalId, { committed: false })
    },
    commit(approvalId) {
      begun.set(approvalId, { committed: true })
    },
    isTooLate(approvalId, refusal) {
      const entry = begun.get(approvalId)
      if (!entry?.committed) return false
      entry.refusal ??= refusal
      return true
    },
    end(approvalId) {
      const refusal = begun.get(approvalId)?.refusal
      begun.delete(approvalId)
      return refusal
    },
  }
}
