import type { CommandResult } from '../../../protocol/wallet.ts'

/** @returns how many shares are here and how many it takes, in a sentence */
export function sayShareProgress(progress: CommandResult<'checkShares'>): string {
  const { groups, neededGroups, completeGroups, complete } = progress
  if (complete) return 'These shares are enough.'
  const open = groups.find(({ have, need }) => have < need)
  const inGroup = open ? `${open.have} of ${open.need} shares are here.` : ''
  if (neededGroups === 1) return inGroup
  const ofGroups = `${completeGroups} of ${neededGroups} groups of shares are complete.`
  return open ? `${ofGroups} Of the open one, ${inGroup}` : ofGroups
}
