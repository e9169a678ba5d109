import type { ApprovalOf } from '../../../../protocol/approval.ts'
import type { Chain } from '../../../../protocol/chain.ts'
import { formatDuration } from '../../../ui/format/formatDuration.ts'

/** @returns in what a site asks for less than it would get: a sentence each */
export function describeModesty(
  { request: { chains, endsAtMs }, createdAtMs }: ApprovalOf<'connect'>,
  known: readonly Chain[],
): string[] {
  const names = chains?.map((id) => known.find((chain) => chain.id === id)?.name ?? id)
  return [
    ...(names ? [`It asks for ${new Intl.ListFormat('en').format(names)} only.`] : []),
    ...(endsAtMs === undefined
      ? []
      : [
          `It asks to be connected for ${formatDuration(endsAtMs - createdAtMs)} at most. It won’t be for longer.`,
        ]),
  ]
}
