import type { SealedVault } from '../../keyring/vault/sealedVault.ts'
import type { SettingAside } from '../../keyring/vault/storage/asideVaults.ts'
import { readSound } from '../../keyring/vault/storage/readSound.ts'
import type { VaultReading } from '../../keyring/vault/storage/readVault.ts'
import type { VaultStores } from '../../keyring/vault/storage/vaultStorage.ts'
import type { StoredVault } from '../../keyring/vault/storedVault.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Platform } from '../platform.ts'

/** The sealed vault as it is stored, and how it is written. It knows of no key. */
export type KeptVault = {
  status(): 'none' | 'ok' | 'damaged'
  /** @returns the vault, or undefined where there is none that can be read */
  peek(): StoredVault | undefined
  /** @throws WalletError `noWallet` */
  sealed(): StoredVault
  isMirrorFailed(): boolean
  /** Runs a task while nobody else writes the vault. */
  inTurn<Result>(task: () => Promise<Result>): Promise<Result>
  /** Reads every copy anew, and heals. For one's turn only. */
  refresh(): Promise<void>
  /** @throws WalletError `walletExists` unless no wallet was ever made here. For one's turn only. */
  assertNone(): Promise<void>
  /** @returns the generation that follows what is here, damaged or not. For one's turn only. @throws WalletError `noWallet` */
  nextGeneration(): Promise<number>
  /** Stores a vault in the place of another, which is kept aside. For one's turn only. */
  replace(next: SealedVault, aside: SettingAside): Promise<void>
  /**
   * Stores the next generation. For one's turn only.
   * @param onStored begins in the very moment in which others read the new generation
   */
  store(next: SealedVault, onStored?: () => Promise<void>): Promise<void>
}

/** Reads the vault that is stored. Whole copies are taken as they are; anything else is looked into, and healed, in its turn. */
export async function openKeptVault(
  stores: VaultStores,
  platform: Pick<Platform, 'withLock'>,
): Promise<KeptVault> {
  const inTurn = <Result>(task: () => Promise<Result>) => platform.withLock('vault', task)
  const sound = await readSound(stores)
  let reading: VaultReading = sound
    ? { status: 'ok', sealed: sound, mirrorFailed: false }
    : await inTurn(readAll)

  async function readAll(): Promise<VaultReading> {
    const { readVault } = await import('../../keyring/vault/storage/readVault.ts')
    return readVault(stores)
  }

  async function refresh(): Promise<void> {
    reading = await readAll()
  }

  const peek = () => ('sealed' in reading ? reading.sealed : undefined)

  return {
    status: () => (reading.status === 'healed' ? 'ok' : reading.status),
    peek,
    sealed() {
      const sealed = peek()
      if (sealed) return sealed
      throw noWallet()
    },
    isMirrorFailed: () => reading.mirrorFailed,
    inTurn,
    refresh,
    async assertNone() {
      await refresh()
      if (reading.status === 'none') return
      throw new WalletError('invalidInput', 'There is a wallet here already. It was left as it is.', {
        reason: 'walletExists',
      })
    },
    async nextGeneration() {
      await refresh()
      if (reading.status === 'none') throw noWallet()
      return (peek()?.gen ?? 0) + 1
    },
    async replace(next, aside) {
      const { replaceVault } = await import('../../keyring/vault/storage/replaceVault.ts')
      try {
        await replaceVault(stores, { sealed: next, aside })
      } finally {
        await refresh()
      }
    },
    async store(next, onStored) {
      const { writeVault } = await import('../../keyring/vault/storage/writeVault.ts')
      try {
        const { mirrorFailed } = await writeVault(stores, next)
        reading = { status: 'ok', sealed: next, mirrorFailed }
      } catch (error) {
        // It may have got half way: what counts is what is there now.
        await refresh()
        if (peek()?.checksum !== next.checksum) throw error
      }
      await onStored?.()
    },
  }
}

function noWallet(): WalletError {
  return new WalletError('unauthorized', 'There is no wallet here that can be opened.', {
    reason: 'noWallet',
  })
}
