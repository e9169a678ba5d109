import { Link } from '../router/Link.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { useActiveChain, useActiveHoldings } from '../wallet/active.ts'

/** For an account with nothing in it: how to begin. */
export function ReceiveFirst() {
  const chain = useActiveChain()
  const holdings = useActiveHoldings()
  const empty = holdings && !holdings.problem && holdings.assets.every(({ amount }) => amount === '0')
  if (!chain || !empty) return null
  return (
    <Card title="Begin by receiving">
      <p>
        This account has nothing on {chain.name} yet. <Link to="/receive">Show its address</Link> to somebody
        who sends you {chain.nativeCurrency.symbol}.
      </p>
    </Card>
  )
}
