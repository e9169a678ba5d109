import type { AuditEvent, AuditVerdict } from '../../protocol/audit.ts'
import type { Platform } from '../platform.ts'
import type { Session } from '../session/session.ts'
import type { Stores } from '../state/stores.ts'
import type { VaultKeeper } from '../vault/vaultKeeper.ts'
import { createAuditChain } from './auditChain.ts'
import { createAuditHead } from './auditHead.ts'
import { exportAudit } from './exportAudit.ts'
import { keepWhileLocked } from './keepWhileLocked.ts'
import { listLocked } from './listLocked.ts'
import { type AuditPiece, readAudit } from './readAudit.ts'
import { verifyAudit } from './verifyAudit.ts'

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
  /** Writes the whole log as a file, sealed. @throws WalletError `locked` */
  export(): Promise<{ text: string; code: string }>
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
  const head = createAuditHead(parts)
  let turn: Promise<unknown> = Promise.resolve()

  /** What was kept is chained first, so that the log is in the order of what happened. */
  async function chainAll(dataKey: Uint8Array, event: AuditEvent, atMs: number): Promise<void> {
    const kept = stores.auditPending.get()
    const locked = await listLocked(kept, { chain, nowMs: atMs })
    head.follow(await chain.append(dataKey, [...locked, { ...event, atMs }]))
    if (kept.events.length === 0 && kept.lost === 0) return
    await stores.auditPending.update(({ events, lost }) => ({
      events: events.slice(kept.events.length),
      lost: lost - kept.lost,
    }))
  }

  async function write(event: AuditEvent): Promise<void> {
    const atMs = platform.now()
    if (session.isUnlocked()) {
      const written = session.withDataKey((dataKey) => chainAll(dataKey, event, atMs))
      // No database, or locked meanwhile: it is kept, and chained with the next.
      if (await written.then(isDone, isLeft)) return
    }
    await keepWhileLocked(stores.auditPending, { event, atMs, random: platform.random }).catch(isLeft)
  }

  return {
    record(event) {
      const written = turn.then(() => write(event))
      turn = written
      return written
    },
    read: (range) => readAudit(parts, range),
    verify: () => verifyAudit(parts),
    export: () => exportAudit(parts),
    settled: async () => {
      await turn
      await head.settled()
    },
  }
}

const isDone = () => true
const isLeft = () => false
