import { toAmount } from '../../protocol/primitives.ts'
import { describeAmount } from '../activity/describeAmount.ts'
import { TransactionScreen } from '../activity/TransactionScreen.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { Row } from '../ui/layout/Row.tsx'
import { useView } from '../wallet/walletStore.ts'
import { compareSwap, describeComparison } from './compareSwap.ts'
import type { SwapPlan } from './swapState.ts'

type SwapResultProps = { readonly plan: SwapPlan; readonly hash: string | undefined }

/** The swap is on its way or done: what was promised beside what was received. */
export function SwapResult({ plan, hash }: SwapResultProps) {
  const activity = useView((view) => view.activity.find((row) => row.hash === hash))
  const comparison = compareSwap(plan, activity)
  const { promised, minimum, received } = comparison
  const write = (amount: bigint) =>
    describeAmount({ asset: plan.receive, amount: toAmount(amount) }, 'received')
  return (
    <TransactionScreen title="Swap" hash={hash} icon="swap">
      <Card title="Promised and received">
        <Row label="Promised at least" value={write(minimum)} />
        <Row label="Expected about" value={write(promised)} />
        <Row label="Received" value={received === undefined ? 'Not yet' : write(received)} />
        {received !== undefined && <p>{describeComparison(comparison)}</p>}
      </Card>
    </TransactionScreen>
  )
}
