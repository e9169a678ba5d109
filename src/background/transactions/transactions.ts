import { WalletError } from '../../protocol/errors.ts'
import { type AccountId, accountAddress, type ChainId } from '../../protocol/ids.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { ChainRegistry } from '../chains/chainRegistry.ts'
import type { Platform } from '../platform.ts'
import type { Session } from '../session/session.ts'
import type { OutboxEntry } from '../state/outboxStore.ts'
import type { Stores } from '../state/stores.ts'
import type { TokenBook } from '../tokens/tokenBook.ts'
import type { VaultKeeper } from '../vault/vaultKeeper.ts'
import type { ApprovedTransaction } from './approvedTransaction.ts'
import { broadcast } from './broadcast.ts'
import { chooseNonce } from './chooseNonce.ts'
import { createKeyedLock } from './keyedLock.ts'
import { createOutbox } from './outbox.ts'
import { watchOnce } from './watch.ts'
import { createWatcher } from './watcher.ts'

/** Between two looks at blocks that may be taken back. */
const LOOK_BACK_MS = 60_000

/** Transactions from the approval to the block. */
export type Transactions = {
  /**
   * Signs, keeps and broadcasts an approved transaction: one and only one for each approval, however often this is
   * called and whenever the worker dies.
   * @returns its hash, also when no node can be reached now: it is then sent later
   * @throws what `signAndKeep` throws, before anything is signed
   * @throws WalletError (-32003) when the chain refuses it: it was signed, and is given up
   */
  send(approved: ApprovedTransaction): Promise<`0x${string}`>
  chooseNonce(account: { accountId: AccountId; chainId: ChainId }): Promise<number>
  /** The transaction that an approval led to, if one was signed before the worker died. */
  findSent(approvalId: string): Activity | undefined
  /** The wallet's own transaction that was carried out in the place of another one. */
  findReplacement(replaced: Activity): Activity | undefined
  /**
   * All signed transactions that wait under the nonce of a row of the activity list, the newest last: only one of them can
   * ever be in a block. None once that is decided.
   */
  listWaiting(activityId: string): readonly OutboxEntry[]
  /** All of an account on a chain that were signed and are not settled. */
  listUnsettled(accountId: AccountId, chainId: ChainId): readonly OutboxEntry[]
  /** Goes on with what an earlier worker left. */
  resume(): Promise<void>
  onSettled(listener: (row: Activity) => void): void
  onSent(listener: (row: Activity) => void): void
}

export function createTransactions(services: {
  platform: Platform
  stores: Stores
  chains: ChainRegistry
  session: Session
  vault: VaultKeeper
  tokens: TokenBook
}): Transactions {
  const lock = createKeyedLock()
  const outbox = createOutbox(services)
  const settledListeners: ((row: Activity) => void)[] = []
  const sentListeners: ((row: Activity) => void)[] = []
  const context = {
    ...services,
    outbox,
    onSettled: (row: Activity) => {
      looker.start()
      for (const listener of settledListeners) listener(row)
    },
  }
  const watcher = createWatcher({
    ...services,
    alarm: { name: 'watch-transactions', everyMs: 30_000 },
    pollMs: 1_500,
    isOpen: () => outbox.list().length > 0,
    lookOnce: () => watchOnce(context),
  })
  const looker = createWatcher({
    ...services,
    alarm: { name: 'look-back', everyMs: LOOK_BACK_MS },
    pollMs: LOOK_BACK_MS,
    isOpen: () => outbox.listYoung().length > 0,
    async lookOnce() {
      const { lookBack } = await import('./lookBack.ts')
      await lookBack(context)
      if (outbox.list().length > 0) watcher.start()
    },
  })

  function findSent(approvalId: string): Activity | undefined {
    return services.stores.activity
      .get()
      .find(({ id, direction }) => id === approvalId && direction === 'out')
  }

  function assertNotSent(approvalId: string): void {
    if (!findSent(approvalId)) return
    throw new WalletError('invalidInput', 'This was signed before. See the activity list.', {
      reason: 'alreadySent',
    })
  }

  return {
    async send(approved) {
      const { approval, accountId } = approved
      const key = `${approval.chainId} ${accountAddress(accountId)}`
      const entry = await lock(key, async () => {
        assertNotSent(approval.id)
        const { signAndKeep } = await import('./signAndKeep.ts')
        return signAndKeep(context, approved)
      })
      for (const listener of sentListeners) listener(entry.activity)
      await broadcast(context, entry)
      watcher.start()
      return entry.activity.hash
    },
    chooseNonce: (account) => chooseNonce(context, account),
    findSent,
    findReplacement: ({ replacedBy }) =>
      replacedBy && services.stores.activity.get().find(({ hash }) => hash === replacedBy),
    listWaiting: outbox.rivals,
    listUnsettled: outbox.listOf,
    async resume() {
      await outbox.restoreActivity()
      await outbox.doubtUnsent()
      watcher.start()
      looker.start()
    },
    onSettled: (listener) => void settledListeners.push(listener),
    onSent: (listener) => void sentListeners.push(listener),
  }
}
