import { computeFeeCost } from '../approve/fees/computeFeeCost.ts'
import { Skeleton } from '../ui/feedback/Skeleton.tsx'
import { formatDuration } from '../ui/format/formatDuration.ts'
import { formatWei } from '../ui/format/formatWei.ts'
import { Row } from '../ui/layout/Row.tsx'
import { useView } from '../wallet/walletStore.ts'
import classes from './SendForm.module.css'
import type { SendEstimate } from './useSendEstimate.ts'

/** What the transfer would cost at normal speed; slower and faster ones are offered in the review. */
export function SendFee({ estimate }: { readonly estimate: SendEstimate }) {
  const chain = useView(({ chains, activeChainId }) => chains.find(({ id }) => id === activeChainId))
  if (estimate.state === 'working') return <Skeleton label="Working out the network fee…" />
  if (estimate.state === 'failed') return <p className={classes.problem}>{estimate.problem}</p>
  const { fee, waitMs } = estimate.fees.normal
  const { expected } = computeFeeCost(fee, { gasLimit: BigInt(estimate.gasLimit) })
  return (
    <Row label="Network fee" note={`Arrives in about ${formatDuration(waitMs)}`}>
      {chain && `about ${formatWei(expected, chain.nativeCurrency)}`}
    </Row>
  )
}
