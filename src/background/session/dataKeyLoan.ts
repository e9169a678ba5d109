import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { wipe } from '../../keyring/wipe.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Stores } from '../state/stores.ts'
import type { Session } from './session.ts'

/** The data key of an open session, as it is lent out and replaced. */
export function createDataKeyLoan(
  { session }: Pick<Stores, 'session'>,
  { assertUnlocked, close }: Pick<Session, 'assertUnlocked' | 'close'>,
): Pick<Session, 'withDataKey' | 'replaceDataKey'> {
  const current = () => session.get().unlocked?.dataKey ?? ''
  return {
    async withDataKey(task) {
      assertUnlocked()
      const lent = current()
      try {
        return await lend(lent, task)
      } catch (error) {
        if (!(error instanceof WalletError) || error.reason !== 'dataKeyReplaced') throw error
        assertUnlocked()
        if (current() !== lent) return lend(current(), task)
        // The worker died between the change of the vault and that of the session: this key opens nothing any more.
        await close('keyLost')
        throw error
      }
    },
    async replaceDataKey(dataKey) {
      await session.update((state) => ({
        ...state,
        ...(state.unlocked && { unlocked: { ...state.unlocked, dataKey: bytesToHex(dataKey) } }),
      }))
    },
  }
}

/** @param lent the data key as the session holds it, in hex */
async function lend<Result>(lent: string, task: (dataKey: Uint8Array) => Promise<Result>): Promise<Result> {
  const dataKey = hexToBytes(lent)
  try {
    return await task(dataKey)
  } finally {
    wipe(dataKey)
  }
}
