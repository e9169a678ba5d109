import { setLogAside } from '../../keyring/audit/setLogAside.ts'
import type { AuditMark } from '../../protocol/audit.ts'
import { WalletError } from '../../protocol/errors.ts'
import type { Platform } from '../platform.ts'
import type { Session } from '../session/session.ts'
import type { VaultKeeper } from '../vault/vaultKeeper.ts'
import type { AuditChain } from './auditChain.ts'
import { verifyAudit } from './verifyAudit.ts'

/**
 * Sets a damaged log aside and starts a new one, whose first entry says so. That entry is written first: a worker that
 * dies before the vault knows of it leaves the log as damaged as it was.
 *
 * @returns the first entry of the new log
 * @throws WalletError `auditWhole` where nothing is wrong with the log: it has to go on
 */
export async function startNewLog(parts: {
  platform: Pick<Platform, 'log' | 'now'>
  session: Pick<Session, 'withDataKey'>
  vault: Pick<VaultKeeper, 'id' | 'read' | 'change'>
  chain: AuditChain
}): Promise<AuditMark> {
  const { platform, session, vault, chain } = parts
  const verdict = await verifyAudit(parts)
  if (verdict.whole) {
    throw new WalletError('invalidInput', 'The audit log is whole, so it goes on as it is.', {
      reason: 'auditWhole',
    })
  }
  return session.withDataKey(async (dataKey) => {
    const { seq, problem } = verdict
    const event = { type: 'logStarted', subject: problem, result: `${seq}`, atMs: platform.now() } as const
    const first = await chain.append(dataKey, [event])
    await platform.log.settle()
    const oldest = (await vault.read(dataKey)).audit.aside?.[0]
    await vault.change(dataKey, (contents) => setLogAside(contents, { first, verdict }))
    const kept = (await vault.read(dataKey)).audit.aside?.[0]
    if (oldest && kept?.through !== oldest.through) {
      await platform.log.remove(vault.id(), { after: 0, through: oldest.through })
    }
    return { seq: first.seq, mac: first.mac }
  })
}
