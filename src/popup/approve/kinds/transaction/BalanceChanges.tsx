import type { Intent, Simulation } from '../../../../protocol/explanation.ts'
import { Card } from '../../../ui/layout/Card.tsx'
import { ExactAmount } from '../../amounts/ExactAmount.tsx'
import classes from './BalanceChanges.module.css'
import { SimulationNotice } from './SimulationNotice.tsx'

type BalanceChangesProps = { readonly simulation: Simulation; readonly intents: readonly Intent[] }

/** What would leave and enter the account. What the simulation could not see is said, never left out. */
export function BalanceChanges({ simulation, intents }: BalanceChangesProps) {
  const changes = simulation.status === 'succeeded' ? simulation.balanceChanges : []
  const isWholePicture = simulation.status === 'succeeded' && simulation.complete
  return (
    <Card title="Balance changes">
      <SimulationNotice simulation={simulation} />
      {isWholePicture && changes.length === 0 && (
        <p>Nothing leaves or enters your account, apart from the network fee.</p>
      )}
      {changes.length > 0 && (
        <ul aria-label="Balance changes" className={classes.list}>
          {changes.map(({ asset, amount, owed = false }) => (
            <li key={asset.id} className={classes.change}>
              <span>{nameChange(amount.startsWith('-'), owed)}</span>{' '}
              <ExactAmount amount={BigInt(amount)} asset={asset} signed owed={owed} />
            </li>
          ))}
        </ul>
      )}
      {intents.map((intent, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: calls have no name but their place, and keep it
        <WorstCase key={index} intent={intent} />
      ))}
    </Card>
  )
}

function nameChange(isLess: boolean, owed: boolean): string {
  if (owed) return isLess ? 'You owe less' : 'You owe more'
  return isLess ? 'You pay' : 'You receive'
}

/** Between now and its block the price may move, up to what the swap itself allows. */
function WorstCase({ intent }: { readonly intent: Intent }) {
  if (intent.type !== 'swap') return null
  const { pay, payIsMaximum, receive, receiveIsMinimum } = intent
  return (
    <>
      {payIsMaximum && (
        <p className={classes.worst}>
          You pay at most <ExactAmount amount={BigInt(pay.amount)} asset={pay.asset} />, or it fails.
        </p>
      )}
      {receiveIsMinimum && (
        <p className={classes.worst}>
          You receive at least <ExactAmount amount={BigInt(receive.amount)} asset={receive.asset} />, or it
          fails.
        </p>
      )}
    </>
  )
}
