import type { Intent, Party } from '../../../../protocol/explanation.ts'
import { Card } from '../../../ui/layout/Card.tsx'
import { AddressText } from '../../../ui/values/AddressText.tsx'
import { describePartyKind } from '../../parties/describePartyKind.ts'
import classes from './Counterparty.module.css'

type CounterpartyProps = {
  readonly intent: Intent
  /** Among other words, without a card of its own. */
  readonly plain?: boolean
}

/** Who is on the other side, by the whole address: both ends of one are easily forged. */
export function Counterparty({ intent, plain = false }: CounterpartyProps) {
  const found = findCounterparty(intent)
  if (!found) return null
  const { title, party } = found
  const kind = describePartyKind(party)
  if (plain) {
    return (
      <p className={classes.kind}>
        {title} <AddressText address={party.address} form="full" />
      </p>
    )
  }
  return (
    <Card title={title}>
      {party.name && <p className={classes.name}>{party.name}</p>}
      <AddressText address={party.address} form="full" />
      {kind && <p className={classes.kind}>{kind}</p>}
    </Card>
  )
}

/** The spender of an allowance stands with the allowance. */
function findCounterparty(intent: Intent): { title: string; party: Party } | undefined {
  switch (intent.type) {
    case 'transfer':
      return { title: 'To', party: intent.recipient }
    case 'swap':
      // A router that the wallet knows is named in the sentences.
      return intent.router.name ? undefined : { title: 'Swapped by', party: intent.router }
    case 'lend':
      return findLendingParty(intent)
    case 'trade':
      return findTradingParty(intent)
    case 'call':
      return { title: 'Contract', party: intent.contract }
    default:
      return undefined
  }
}

/** Whoever gets what is bought, where it is not the person; else the market, unless the sentences name it. */
function findTradingParty({ act, market }: Extract<Intent, { type: 'trade' }>) {
  if (act.action === 'fill' && act.recipient.kind !== 'own') return { title: 'For', party: act.recipient }
  if (act.action === 'letSign') return { title: 'Who may sign', party: act.signer }
  return market.name ? undefined : { title: 'Traded by', party: market }
}

/** Whoever it is for counts more than the market, which is named in the sentences if the wallet knows it. */
function findLendingParty({ act, market }: Extract<Intent, { type: 'lend' }>) {
  if (act.action === 'letBorrow') return { title: 'Who may borrow', party: act.borrower }
  if ('account' in act && act.account.kind !== 'own') return { title: 'For', party: act.account }
  return market.name ? undefined : { title: 'Lent by', party: market }
}
