import { wipe } from '../../keyring/wipe.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Says how far a set of shares has come, or what is wrong with the newest. Opens nothing. */
export const checkShares: CommandHandler<'checkShares'> = async ({ shares }) => {
  const { decodeShare } = await import('../../keyring/backup/slip39/decodeShare.ts')
  const { gatherShares } = await import('../../keyring/backup/slip39/gatherShares.ts')
  const decoded = shares.map((words) => decodeShare(words))
  try {
    const groups = gatherShares(decoded).map(({ index, threshold, shares: members }) => ({
      index,
      have: members.length,
      need: threshold,
    }))
    const neededGroups = decoded[0]?.groupThreshold ?? 1
    const completeGroups = groups.filter(({ have, need }) => have >= need).length
    return { groups, neededGroups, completeGroups, complete: completeGroups >= neededGroups }
  } finally {
    wipe(...decoded.map(({ point }) => point.value))
  }
}
