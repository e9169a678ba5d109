import type { AuditEvent, AuditMark } from '../../protocol/audit.ts'
import type { Platform } from '../platform.ts'
import type { Session } from '../session/session.ts'
import type { VaultKeeper } from '../vault/vaultKeeper.ts'
import { letGoOldest, MAX_ENTRIES } from './letGoOldest.ts'

/** How many entries may come until it is looked again whether there are too many. */
const LOOK_EVERY = 100

/** Tells the vault which entry of the log is the newest, so that a log cut short shows. */
export type AuditHead = {
  /** Has the vault know of this entry soon; what is noted meanwhile is taken together. */
  follow(newest: AuditMark): void
  /** Resolves once the vault knows, or once it can't be told. */
  settled(): Promise<void>
}

export function createAuditHead(parts: {
  platform: Pick<Platform, 'log'>
  session: Pick<Session, 'withDataKey'>
  vault: Pick<VaultKeeper, 'id' | 'read' | 'change'>
  /** Chains an event in its turn. @returns false where it could not be */
  chain: (event: AuditEvent) => Promise<boolean>
}): AuditHead {
  const { platform, session, vault, chain } = parts
  let newest: AuditMark | undefined
  let running: Promise<void> | undefined
  let lookAtSeq = MAX_ENTRIES + 1

  async function write(head: AuditMark): Promise<void> {
    // The vault must never know of an entry that the log loses with the power.
    await platform.log.settle()
    await session.withDataKey(async (dataKey) => {
      await vault.change(dataKey, (contents) => ({ ...contents, audit: { ...contents.audit, head } }))
      if (head.seq < lookAtSeq) return
      lookAtSeq = head.seq + LOOK_EVERY
      await letGoOldest({ platform, vault, dataKey, newest: head, chain })
    })
  }

  async function run(): Promise<void> {
    let written: AuditMark | undefined
    while (newest && written !== newest) {
      written = newest
      // Locked, or the data key is being replaced: the entry is good by itself, and the next one brings the head along.
      if (!(await write(newest).then(isDone, isLeft))) break
    }
    running = undefined
  }

  return {
    follow(mark) {
      newest = mark
      running ??= run()
    },
    settled: async () => running,
  }
}

const isDone = () => true
const isLeft = () => false
