import { WalletError } from '../../protocol/errors.ts'
import type { AccountId, ChainId, Origin } from '../../protocol/ids.ts'
import type { Permission } from '../../protocol/sites.ts'
import type { Platform } from '../platform.ts'
import type { Stores } from '../state/stores.ts'

/** A permission ends 30 days after it was last used. */
const IDLE_MS = 30 * 24 * 60 * 60 * 1000
/** Last use is noted no more often than this, so that reading does not write. */
const TOUCH_EVERY_MS = 60 * 60 * 1000

/** What sites may see and ask for (EIP-2255). */
export type Permissions = {
  /** @returns the site's permission, undefined when it has none or it has expired */
  find(origin: Origin): Permission | undefined
  /** @throws WalletError (4100) `notConnected` */
  get(origin: Origin): Permission
  grant(origin: Origin, grant: { accounts: AccountId[]; chainId: ChainId }): Promise<Permission>
  setChain(origin: Origin, chainId: ChainId): Promise<void>
  /** Notes that the site used its permission, which then lasts longer. */
  touch(origin: Origin): Promise<void>
  revoke(origin: Origin): Promise<void>
  /** Takes a chain that is gone from the sites that were on it. */
  leaveChain(chainId: ChainId, forChainId: ChainId): Promise<void>
  onChange(listener: () => void): void
}

export function createPermissions({
  platform,
  stores: { permissions: store },
}: {
  platform: Pick<Platform, 'now'>
  stores: Pick<Stores, 'permissions'>
}): Permissions {
  const find = (origin: Origin) =>
    store.get().find((permission) => permission.origin === origin && permission.expiresAtMs > platform.now())

  function change(origin: Origin, changes: Partial<Permission>): Promise<void> {
    return store.update((all) =>
      all.map((permission) => (permission.origin === origin ? { ...permission, ...changes } : permission)),
    )
  }

  return {
    find,
    get(origin) {
      const permission = find(origin)
      if (permission) return permission
      throw new WalletError('unauthorized', 'This site is not connected. Connect it first.', {
        reason: 'notConnected',
      })
    },
    async grant(origin, { accounts, chainId }) {
      const now = platform.now()
      const permission: Permission = {
        origin,
        accounts,
        chainId,
        grantedAtMs: find(origin)?.grantedAtMs ?? now,
        lastUsedAtMs: now,
        expiresAtMs: now + IDLE_MS,
      }
      await store.update((all) => [...all.filter((other) => other.origin !== origin), permission])
      return permission
    },
    setChain: (origin, chainId) => change(origin, { chainId }),
    async touch(origin) {
      const now = platform.now()
      const permission = find(origin)
      if (!permission || now - permission.lastUsedAtMs < TOUCH_EVERY_MS) return
      await change(origin, { lastUsedAtMs: now, expiresAtMs: now + IDLE_MS })
    },
    revoke: (origin) => store.update((all) => all.filter((permission) => permission.origin !== origin)),
    leaveChain: (chainId, forChainId) =>
      store.update((all) =>
        all.map((permission) =>
          permission.chainId === chainId ? { ...permission, chainId: forChainId } : permission,
        ),
      ),
    onChange: store.onChange,
  }
}
