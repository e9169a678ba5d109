import { WalletError } from '../../protocol/errors.ts'
import type { AccountId, ChainId, Origin } from '../../protocol/ids.ts'
import type { Grant, Permission } from '../../protocol/sites.ts'
import type { Platform } from '../platform.ts'
import type { Stores } from '../state/stores.ts'
import { findExpiry } from './grantLife.ts'

export const PERMISSION_ALARM = 'permissions'

/** Last use is noted no more often than this, so that reading does not write. */
const TOUCH_EVERY_MS = 60 * 60 * 1000

/** What sites may see and ask for (EIP-2255). */
export type Permissions = {
  /** @returns the site's permission, undefined when it has none or it has expired */
  find(origin: Origin): Permission | undefined
  /** @throws WalletError (4100) `notConnected` */
  get(origin: Origin): Permission
  /**
   * Connects a site, or changes what it is granted; the time it was first connected stays, but where a day or a week is
   * given anew.
   */
  grant(origin: Origin, grant: Grant, given?: { readonly anew: boolean }): Promise<Permission>
  /** Puts a site on a chain, which it may be on from now on. */
  setChain(origin: Origin, chainId: ChainId): Promise<void>
  /** Leaves a site these of its accounts. */
  setAccounts(origin: Origin, accounts: AccountId[]): Promise<void>
  /** Notes that the site used its permission, which then may last longer. */
  touch(origin: Origin): Promise<void>
  revoke(origin: Origin): Promise<void>
  revokeAll(): Promise<void>
  /** Takes chains that are gone from every permission that has others; a site on one goes to another that it may be on. */
  leaveChains(isGone: (chainId: ChainId) => boolean, forChainId: ChainId): Promise<void>
  /** Takes away what has expired, and asks to be woken when the next one does. */
  dropExpired(): Promise<void>
  onChange(listener: () => void): void
}

export function createPermissions({
  platform,
  stores: { permissions: store },
}: {
  platform: Pick<Platform, 'now' | 'setAlarm' | 'clearAlarm'>
  stores: Pick<Stores, 'permissions'>
}): Permissions {
  const isOver = ({ expiresAtMs }: Permission) => expiresAtMs !== undefined && expiresAtMs <= platform.now()
  const find = (origin: Origin) =>
    store.get().find((permission) => permission.origin === origin && !isOver(permission))

  async function write(change: (all: readonly Permission[]) => Permission[]): Promise<void> {
    await store.update(change)
    const ends = store.get().flatMap(({ expiresAtMs }) => expiresAtMs ?? [])
    if (ends.length > 0) platform.setAlarm(PERMISSION_ALARM, Math.min(...ends))
    else platform.clearAlarm(PERMISSION_ALARM)
  }

  function change(origin: Origin, changes: Partial<Permission>): Promise<void> {
    return write((all) =>
      all.map((permission) =>
        permission.origin === origin ? withExpiry({ ...permission, ...changes }) : permission,
      ),
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
    async grant(origin, grant, { anew } = { anew: false }) {
      const now = platform.now()
      const known = find(origin)
      // A life that begins anew, as the person chose it again, counts from now.
      const isCounted = grant.lasts === 'day' || grant.lasts === 'week'
      const stays = known?.lasts === grant.lasts && !(anew && isCounted)
      const grantedAtMs = stays ? known.grantedAtMs : now
      const permission = withExpiry({ ...admitChain(grant), origin, grantedAtMs, lastUsedAtMs: now })
      await write((all) => [...all.filter((other) => other.origin !== origin), permission])
      return permission
    },
    async setChain(origin, chainId) {
      const permission = find(origin)
      if (permission) await change(origin, admitChain({ ...permission, chainId }))
    },
    setAccounts: (origin, accounts) => change(origin, { accounts }),
    async touch(origin) {
      const now = platform.now()
      const permission = find(origin)
      if (!permission || now - permission.lastUsedAtMs < TOUCH_EVERY_MS) return
      await change(origin, { lastUsedAtMs: now })
    },
    revoke: (origin) => write((all) => all.filter((permission) => permission.origin !== origin)),
    revokeAll: () => write(() => []),
    leaveChains: (isGone, forChainId) =>
      write((all) => all.map((permission) => withoutChains(permission, isGone, forChainId))),
    async dropExpired() {
      if (store.get().some(isOver)) await write((all) => all.filter((permission) => !isOver(permission)))
    },
    onChange: store.onChange,
  }
}

/** The chain that a site is on is among those it may be on. */
function admitChain<Granted extends Grant>(grant: Granted): Granted {
  const { chains, chainId } = grant
  return !chains || chains.includes(chainId) ? grant : { ...grant, chains: [...chains, chainId] }
}

/** @returns the permission without some chains; as it is if there is no other that the site may be on */
function withoutChains(
  permission: Permission,
  isGone: (chainId: ChainId) => boolean,
  instead: ChainId,
): Permission {
  const { chains, chainId } = permission
  if (!chains) return isGone(chainId) ? { ...permission, chainId: instead } : permission
  const left = chains.filter((id) => !isGone(id))
  const [first] = left
  if (first === undefined) return permission
  const next = left.includes(instead) ? instead : first
  return { ...permission, chains: left, chainId: isGone(chainId) ? next : chainId }
}

function withExpiry(permission: Permission): Permission {
  const { expiresAtMs: _, ...rest } = permission
  const expiresAtMs = findExpiry(rest)
  return expiresAtMs === undefined ? rest : { ...rest, expiresAtMs }
}
