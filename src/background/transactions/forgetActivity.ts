import type { AccountId } from '../../protocol/ids.ts'
import type { Services } from '../services.ts'
import { archivePrefixes } from './archiveName.ts'
import { withArchive } from './withArchive.ts'

/**
 * Removes what accounts that are gone did and received, here and from the disk. A transaction that is on its way stays until
 * it is settled: it is still followed.
 */
export async function forgetActivity(
  { stores, platform }: Pick<Services, 'stores' | 'platform'>,
  gone: readonly AccountId[],
): Promise<void> {
  await withArchive(platform, async () => {
    await stores.activity.update((rows) =>
      rows.filter(({ accountId, settledAtMs }) => settledAtMs === undefined || !gone.includes(accountId)),
    )
    for (const prefix of gone.flatMap(archivePrefixes)) await platform.log.removeAll(prefix).catch(isNone)
  })
}

/** Without a database nothing was ever put away. */
function isNone(): void {}
