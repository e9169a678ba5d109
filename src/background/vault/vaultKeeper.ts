import type { VaultBody } from '../../keyring/vault/body/vaultBody.ts'
import type { SlotUse } from '../../keyring/vault/change/noteUse.ts'
import type { SlotChange } from '../../keyring/vault/change/openedVault.ts'
import type { VaultContents } from '../../keyring/vault/contents/contents.ts'
import type { PasskeySecret } from '../../keyring/vault/slots/passkey.ts'
import type { PhraseSecret } from '../../keyring/vault/slots/phrase.ts'
import type { SlotSecret } from '../../keyring/vault/slots/slotTypes.ts'
import { wipe } from '../../keyring/wipe.ts'
import type { PasskeyPrompt, SlotInfo } from '../../protocol/slots.ts'
import type { Platform } from '../platform.ts'
import { createVaultStores } from './createVaultStores.ts'
import { type KeptVault, openKeptVault } from './keptVault.ts'
import { findPasskeyKey, listPasskeys, listSlots } from './listSlots.ts'
import { type Entered, openAndTend } from './openAndTend.ts'
import { provePasskey } from './provePasskey.ts'

/**
 * Told of a new data key in the moment from which on the vault opens by no other. What it does at once is done before
 * anybody else reads the vault.
 */
export type AdoptDataKey = (dataKey: Uint8Array) => Promise<void>

/** The one place that reads and writes the vault. Writers take turns, over all workers of the extension. */
export type VaultKeeper = {
  /** `damaged`: a wallet was made here and no copy of it can be read. */
  status(): 'none' | 'ok' | 'damaged'
  /** @returns the vault's id, which stays for its life @throws WalletError `noWallet` */
  id(): string
  /** The ways to open it. Nothing secret: it is readable where the vault is. */
  slots(): SlotInfo[]
  passkeys(): readonly PasskeyPrompt[]
  /** @returns the public key (COSE, hex) that a passkey's answers are checked by; undefined for one that is no slot */
  passkeyKey(credentialId: string): string | undefined
  /** The third copy can't be kept: less is left to fall back on. */
  isMirrorFailed(): boolean
  /** @returns the data key @throws WalletError `walletExists` rather than write over a wallet, however damaged */
  create(contents: VaultContents, password: string): Promise<Uint8Array>
  /**
   * Puts new contents in the place of a vault that is locked for good or damaged, which is kept aside.
   * @param beside what is kept with the old one, none of it secret @returns the data key @throws WalletError `noWallet`
   */
  replace(contents: VaultContents, options: { password: string; beside: unknown }): Promise<Uint8Array>
  /** Opens it by its password and writes nothing. @returns the data key @throws WalletError `wrongPassword`, `vaultCorrupted`, `noWallet` */
  unlock(password: string): Promise<Uint8Array>
  /** Sees whether a phrase is one of its slots. Nothing is written, counted or kept open. */
  opensBy(secret: PhraseSecret): Promise<boolean>
  /**
   * Comes in: opens it by one of its slots, and does what is due (`tendVault`).
   * @throws WalletError as `unlockVault`, `passkeyCloned`
   */
  enter(secret: SlotSecret, options?: { signCount?: number | undefined }): Promise<Entered>
  /**
   * Sees whether a passkey opens it, and notes its use.
   * @throws WalletError as `unlockVault`, `passkeyCloned`
   */
  prove(secret: PasskeySecret, use: { signCount: number }): Promise<void>
  /** Decrypts the contents for one task. @throws WalletError `vaultCorrupted`, `dataKeyReplaced` */
  read(dataKey: Uint8Array): Promise<VaultContents>
  /** Looks at all that is encrypted for one task, what is known of slots and data key too. @throws WalletError as `read` */
  readBody<Result>(dataKey: Uint8Array, look: (body: VaultBody) => Result): Promise<Result>
  /** Notes that a slot was used. @throws WalletError `passkeyCloned` */
  noteUse(dataKey: Uint8Array, use: SlotUse): Promise<void>
  /** Changes the contents and stores the next generation. */
  change(dataKey: Uint8Array, change: (contents: VaultContents) => VaultContents): Promise<void>
  /** Changes the slots and replaces the data key: the old one opens nothing from now on. @throws WalletError as `rekeyVault` */
  rekey(dataKey: Uint8Array, change: SlotChange, adopt: AdoptDataKey): Promise<void>
  /** Puts a new password in the place of the old one. @param options.secret the old password, or a phrase that is a slot */
  changePassword(options: { secret: SlotSecret; newPassword: string }, adopt: AdoptDataKey): Promise<void>
}

/**
 * Opens the keeper: reads the vault, and heals a damaged copy. What opens and seals is loaded when it is needed: most
 * starts of the worker need no key.
 */
export async function openVaultKeeper(
  platform: Pick<Platform, 'local' | 'mirror' | 'random' | 'now' | 'withLock'>,
): Promise<VaultKeeper> {
  const { random, now: clock } = platform
  const tools = { random, clock }
  const kept: KeptVault = await openKeptVault(createVaultStores(platform), platform)
  const { inTurn, sealed, store } = kept

  return {
    status: kept.status,
    id: () => sealed().vaultId,
    slots: () => listSlots(kept.peek()),
    passkeys: () => listPasskeys(kept.peek(), clock),
    passkeyKey: (credentialId) => findPasskeyKey(kept.peek(), credentialId),
    isMirrorFailed: kept.isMirrorFailed,
    create: (contents, password) =>
      inTurn(async () => {
        await kept.assertNone()
        const { createVault } = await import('../../keyring/vault/createVault.ts')
        const created = await createVault({ contents, password, ...tools })
        await store(created.sealed)
        return created.dataKey
      }),
    replace: (contents, { password, beside }) =>
      inTurn(async () => {
        const gen = await kept.nextGeneration()
        const { createVault } = await import('../../keyring/vault/createVault.ts')
        const created = await createVault({ contents, password, gen, ...tools })
        await kept.replace(created.sealed, { ...tools, beside })
        return created.dataKey
      }),
    async unlock(password) {
      const { unlockVault } = await import('../../keyring/vault/unlockVault.ts')
      return (await unlockVault(sealed(), { type: 'password', password }, { clock })).dataKey
    },
    async opensBy(secret) {
      const { unlockVault } = await import('../../keyring/vault/unlockVault.ts')
      try {
        wipe((await unlockVault(sealed(), secret, { clock })).dataKey)
        return true
      } catch {
        return false
      }
    },
    enter: (secret, { signCount } = {}) => inTurn(() => openAndTend(kept, { secret, signCount, ...tools })),
    prove: (secret, use) => inTurn(() => provePasskey(kept, { secret, ...use, ...tools })),
    async read(dataKey) {
      const { openVault } = await import('../../keyring/vault/openVault.ts')
      return openVault(sealed(), dataKey)
    },
    async readBody(dataKey, look) {
      const { openVaultBody } = await import('../../keyring/vault/openVault.ts')
      return look(await openVaultBody(sealed(), dataKey))
    },
    noteUse: (dataKey, use) =>
      inTurn(async () => {
        const { sealVault } = await import('../../keyring/vault/sealVault.ts')
        const { noteUse } = await import('../../keyring/vault/change/noteUse.ts')
        const change = (body: Parameters<typeof noteUse>[0]) => noteUse(body, use)
        await store(await sealVault({ sealed: sealed(), dataKey, change, ...tools }))
      }),
    change: (dataKey, change) =>
      inTurn(async () => {
        const { sealVault } = await import('../../keyring/vault/sealVault.ts')
        const next = await sealVault({
          sealed: sealed(),
          dataKey,
          change: (body) => ({ ...body, contents: change(body.contents) }),
          ...tools,
        })
        await store(next)
      }),
    rekey: (dataKey, change, adopt) =>
      inTurn(async () => {
        const { rekeyVault } = await import('../../keyring/vault/change/rekeyVault.ts')
        const rekeyed = await rekeyVault({ sealed: sealed(), dataKey, change, ...tools })
        await store(rekeyed.sealed, () => adopt(rekeyed.dataKey))
      }),
    changePassword: (options, adopt) =>
      inTurn(async () => {
        const { changePassword } = await import('../../keyring/vault/change/changePassword.ts')
        const changed = await changePassword({ sealed: sealed(), ...options, ...tools })
        await store(changed.sealed, () => adopt(changed.dataKey))
      }),
  }
}
