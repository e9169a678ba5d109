import type { VaultContents } from '../../keyring/vault/contents/contents.ts'
import type { SealedVault } from '../../keyring/vault/sealedVault.ts'
import { readVault } from '../../keyring/vault/storage/readVault.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Safety } from '../../protocol/reminders.ts'
import type { Platform } from '../platform.ts'
import { createVaultStorage } from './vaultStorage.ts'

/** The one place that reads and writes the vault. Writers take turns, over all workers of the extension. */
export type VaultKeeper = {
  /** `damaged`: a wallet was made here and no copy of it can be read. */
  status(): 'none' | 'ok' | 'damaged'
  /** @returns the vault's id, which stays for its life @throws WalletError `noWallet` */
  id(): string
  /** @returns the ways to open it, without anything secret @throws WalletError `noWallet` */
  slots(): Safety['slots']
  /** @returns the data key @throws WalletError `walletExists` rather than write over a wallet, however damaged */
  create(contents: VaultContents, password: string): Promise<Uint8Array>
  /**
   * Puts new contents in the place of a vault that is locked for good or damaged, which is kept aside.
   * @param beside what is kept with the old one, none of it secret @returns the data key @throws WalletError `noWallet`
   */
  replace(contents: VaultContents, options: { password: string; beside: unknown }): Promise<Uint8Array>
  /** @returns the data key @throws WalletError `wrongPassword`, `vaultCorrupted`, `noWallet` */
  unlock(password: string): Promise<Uint8Array>
  /** Decrypts the contents for one task. @throws WalletError `vaultCorrupted` */
  read(dataKey: Uint8Array): Promise<VaultContents>
  /** Changes the contents and stores the next generation. */
  change(dataKey: Uint8Array, change: (contents: VaultContents) => VaultContents): Promise<void>
  /** @returns the new data key; the old one opens nothing from now on */
  changePassword(passwords: { password: string; newPassword: string }): Promise<Uint8Array>
}

/**
 * Opens the keeper: reads the vault, and heals a damaged copy. What opens and seals is loaded when it is needed: most
 * starts of the worker need no key.
 */
export async function openVaultKeeper(
  platform: Pick<Platform, 'local' | 'random' | 'now' | 'withLock'>,
): Promise<VaultKeeper> {
  const storage = createVaultStorage(platform.local)
  const { random, now: clock } = platform
  let reading = await readVault(storage)

  function sealed(): SealedVault {
    if ('sealed' in reading) return reading.sealed
    throw new WalletError('unauthorized', 'There is no wallet here that can be opened.', {
      reason: 'noWallet',
    })
  }

  async function store(next: SealedVault): Promise<void> {
    const { writeVault } = await import('../../keyring/vault/storage/writeVault.ts')
    try {
      await writeVault(storage, next)
      reading = { status: 'ok', sealed: next }
    } catch (error) {
      // It may have got half way: what counts is what is there now.
      reading = await readVault(storage)
      throw error
    }
  }

  async function read(dataKey: Uint8Array): Promise<VaultContents> {
    const { openVault } = await import('../../keyring/vault/openVault.ts')
    return openVault(sealed(), dataKey)
  }

  function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    return platform.withLock('vault', task)
  }

  return {
    status: () => ('sealed' in reading ? 'ok' : reading.status),
    id: () => sealed().vaultId,
    slots: () =>
      sealed().slots.map(({ slotId, type, createdAtMs }) => ({
        slotId,
        type,
        name: 'Password',
        createdAtMs,
      })),
    create: (contents, password) =>
      inTurn(async () => {
        reading = await readVault(storage)
        if (reading.status !== 'none') {
          throw new WalletError('invalidInput', 'There is a wallet here already. It was left as it is.', {
            reason: 'walletExists',
          })
        }
        const { createVault } = await import('../../keyring/vault/createVault.ts')
        const created = await createVault({ contents, password, random, clock })
        await store(created.sealed)
        return created.dataKey
      }),
    replace: (contents, { password, beside }) =>
      inTurn(async () => {
        reading = await readVault(storage)
        if (reading.status === 'none') sealed()
        const { createVault } = await import('../../keyring/vault/createVault.ts')
        const { replaceVault } = await import('../../keyring/vault/storage/replaceVault.ts')
        const gen = 'sealed' in reading ? reading.sealed.gen + 1 : 1
        const created = await createVault({ contents, password, random, clock, gen })
        try {
          await replaceVault(storage, { sealed: created.sealed, aside: { random, clock, beside } })
        } finally {
          reading = await readVault(storage)
        }
        return created.dataKey
      }),
    async unlock(password) {
      const { unlockVault } = await import('../../keyring/vault/unlockVault.ts')
      return unlockVault(sealed(), password)
    },
    read,
    change: (dataKey, change) =>
      inTurn(async () => {
        const { sealVault } = await import('../../keyring/vault/sealVault.ts')
        const contents = change(await read(dataKey))
        await store(await sealVault({ sealed: sealed(), dataKey, contents, random }))
      }),
    changePassword: (passwords) =>
      inTurn(async () => {
        const { changePassword } = await import('../../keyring/vault/changePassword.ts')
        const changed = await changePassword({ sealed: sealed(), ...passwords, random, clock })
        await store(changed.sealed)
        return changed.dataKey
      }),
  }
}
