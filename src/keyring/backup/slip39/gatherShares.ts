import { WalletError } from '../../../protocol/errors.ts'
import type { Share } from './share.ts'

/** The shares of one group, no place twice. */
export type ShareGroup = {
  readonly index: number
  readonly threshold: number
  readonly shares: readonly Share[]
}

/**
 * Sorts shares by their groups. A share that comes twice counts once.
 *
 * @param shares at least one
 * @throws WalletError `sharesDiffer` if they are not of one making
 */
export function gatherShares(shares: readonly Share[]): ShareGroup[] {
  const [first] = shares
  if (!first || !shares.every((share) => isOfOneMaking(share, first))) throw sharesDiffer()
  const groups = new Map<number, Share[]>()
  for (const share of shares) {
    const group = groups.get(share.groupIndex) ?? []
    const same = group.find(({ point }) => point.x === share.point.x)
    if (same && !isSameValue(same, share)) throw sharesDiffer()
    if (group.some(({ memberThreshold }) => memberThreshold !== share.memberThreshold)) throw sharesDiffer()
    groups.set(share.groupIndex, same ? group : [...group, share])
  }
  return [...groups].map(([index, group]) => ({
    index,
    threshold: group[0]?.memberThreshold ?? 1,
    shares: group,
  }))
}

function isOfOneMaking(share: Share, other: Share): boolean {
  return (
    share.identifier === other.identifier &&
    share.extendable === other.extendable &&
    share.iterationExponent === other.iterationExponent &&
    share.groupThreshold === other.groupThreshold &&
    share.groupCount === other.groupCount &&
    share.point.value.length === other.point.value.length
  )
}

function isSameValue({ point: first }: Share, { point: second }: Share): boolean {
  return first.value.every((byte, i) => byte === second.value[i])
}

function sharesDiffer(): WalletError {
  return new WalletError(
    'invalidInput',
    'These shares do not belong together: they are of different wallets, or of different makings of one. Take out the one that is not of this set.',
    { reason: 'sharesDiffer' },
  )
}
