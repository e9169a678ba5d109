import type { ApprovalOf } from '../../../../protocol/approval.ts'
import type { Chain } from '../../../../protocol/chain.ts'
import type { ChainId } from '../../../../protocol/ids.ts'
import { formatDuration } from '../../../ui/format/formatDuration.ts'

/**
 * @param permitted the chains it may be on, or might be when it was connected last; undefined for all
 * @returns in what a site asks for less than it would get, and which chains it was not let on so far: a sentence each
 */
export function describeModesty(
  { request: { chains, endsAtMs }, createdAtMs }: ApprovalOf<'connect'>,
  known: readonly Chain[],
  permitted?: readonly ChainId[],
): string[] {
  const list = (ids: readonly ChainId[]) =>
    new Intl.ListFormat('en').format(ids.map((id) => known.find((chain) => chain.id === id)?.name ?? id))
  const beyond = permitted ? (chains ?? []).filter((id) => !permitted.includes(id)) : []
  return [
    ...(chains ? [`It asks for ${list(chains)} only.`] : []),
    ...(beyond.length > 0
      ? [`You have not let it use ${list(beyond)}. It won’t, unless you choose it below.`]
      : []),
    ...(endsAtMs === undefined
      ? []
      : [
          `It asks to be connected for ${formatDuration(endsAtMs - createdAtMs)} at most. It won’t be for longer.`,
        ]),
  ]
}
