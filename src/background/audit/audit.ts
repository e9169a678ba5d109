import type { AuditHappening } from '../../keyring/audit/chainEvents.ts'
import type { AuditEvent, AuditVerdict } from '../../protocol/audit.ts'
import type { Platform } from '../platform.ts'
import type { Session } from '../session/session.ts'
import type { Stores } from '../state/stores.ts'
import type { VaultKeeper } from '../vault/vaultKeeper.ts'
import { createAuditChain } from './auditChain.ts'
import { createAuditHead } from './auditHead.ts'
import { keepWhileLocked } from './keepWhileLocked.ts'
import { listLocked } from './listLocked.ts'
import { type AuditPiece, readAudit } from './readAudit.ts'

/** Keeps what happened, so that nobody can change it afterwards without its showing. */
export type Audit = {
  /**
   * Resolves once the event is written: chained while the wallet is unlocked, else kept until it is. Never rejects: what
   * is done is done, whether or not it could be written down.
   */
  record(event: AuditEvent): Promise<void>
  /** @param range.before entries older than this number; the newest if left out */
  read(range: { before?: number | undefined; limit: number }): Promise<AuditPiece>
  /** Checks the whole log. @throws WalletError `locked` */
  verify(): Promise<AuditVerdict>
  /**
   * Writes the whole log as a file, sealed; or one that was set aside, by its last entry.
   * @throws WalletError `locked`, `unknownLog`
   */
  export(which?: { through?: number | undefined }): Promise<{ text: string; code: string }>
  /** Sets a damaged log aside and starts a new one. @throws WalletError `locked`, `auditWhole` */
  startAnew(): Promise<void>
  /** Told of each event once it is written, chained or kept; nobody waits for the listener. */
  onRecorded(listener: () => void): void
  /** Resolves once the vault knows of the newest entry, or can't be told. */
  settled(): Promise<void>
}

export function createAudit(parts: {
  platform: Pick<Platform, 'now' | 'random' | 'log'>
  stores: Pick<Stores, 'auditPending'>
  session: Pick<Session, 'isUnlocked' | 'withDataKey'>
  vault: Pick<VaultKeeper, 'id' | 'read' | 'change'>
}): Audit {
  const { platform, session, stores } = parts
  const chain = createAuditChain(parts)
  const head = createAuditHead({ ...parts, chain: (event) => inTurn(() => write(event)) })
  const listeners: (() => void)[] = []
  let turn: Promise<unknown> = Promise.resolve()

  /** What was kept is chained first, so that the log is in the order of what happened. */
  async function chainAll(dataKey: Uint8Array, happened: readonly AuditHappening[]): Promise<void> {
    const kept = stores.auditPending.get()
    const locked = await listLocked(kept, { chain, nowMs: platform.now() })
    const happenings = [...locked, ...happened]
    if (happenings.length > 0) {
      const { seq, mac } = await chain.append(dataKey, happenings)
      head.follow({ seq, mac })
    }
    if (kept.events.length === 0 && kept.lost === 0) return
    await stores.auditPending.update(({ events, lost }) => ({
      events: events.slice(kept.events.length),
      lost: lost - kept.lost,
    }))
  }

  /** @returns whether it is chained, rather than kept */
  async function write(event: AuditEvent): Promise<boolean> {
    const atMs = platform.now()
    if (session.isUnlocked()) {
      const written = session.withDataKey((dataKey) => chainAll(dataKey, [{ ...event, atMs }]))
      // No database, or locked meanwhile: it is kept, and chained with the next.
      if (await written.then(isDone, isLeft)) return true
    }
    await keepWhileLocked(stores.auditPending, { event, atMs, random: platform.random }).catch(isLeft)
    return false
  }

  /** Whoever reads right after the unlock, before that is written, finds what came before it. */
  async function read(range: Parameters<Audit['read']>[0]): Promise<AuditPiece> {
    if (stores.auditPending.get().events.length > 0) {
      await session.withDataKey((dataKey) => chainAll(dataKey, [])).catch(isLeft)
    }
    return readAudit(parts, range)
  }

  function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const done = turn.then(task, task)
    turn = done
    return done
  }

  return {
    async record(event) {
      await inTurn(() => write(event))
      for (const listener of listeners) listener()
    },
    read: (range) => inTurn(() => read(range)),
    verify: async () => (await import('./verifyAudit.ts')).verifyAudit(parts),
    export: async (which = {}) => (await import('./exportAudit.ts')).exportAudit(parts, which),
    async startAnew() {
      const { startNewLog } = await import('./startNewLog.ts')
      head.follow(await inTurn(() => startNewLog({ ...parts, chain })))
    },
    onRecorded: (listener) => void listeners.push(listener),
    settled: async () => {
      await turn.catch(isLeft)
      await head.settled()
    },
  }
}

const isDone = () => true
const isLeft = () => false
