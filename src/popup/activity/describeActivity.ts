import type { AllowanceChange, AssetAmount, Intent, Party, Side } from '../../protocol/explanation.ts'
import { accountAddress } from '../../protocol/ids.ts'
import type { Activity } from '../../protocol/transaction.ts'
import type { Account } from '../../protocol/view.ts'
import { checksumAddress } from '../ui/format/checksumAddress.ts'
import { shortenAddress } from '../ui/format/shortenAddress.ts'
import { describeAmount } from './describeAmount.ts'
import { getTense, inTense, type Tense } from './tense.ts'

/**
 * Says what an activity did, or is about to do, in a sentence: “Swapped 1,000 USDC for 0.312 WETH on Uniswap”. What
 * came of it counts more than what was planned, once it is known.
 */
export function describeActivity(activity: Activity, accounts: readonly Account[]): string {
  if (activity.direction === 'in') return describeIncoming(activity)
  const { intent } = activity
  if (!intent) return activity.title
  return describeIntent(intent, { activity, tense: getTense(activity.state), accounts })
}

type Telling = {
  readonly activity: Activity
  readonly tense: Tense
  readonly accounts: readonly Account[]
}

function describeIncoming({ received = [], title }: Activity): string {
  const gains = received.filter(({ amount }) => !amount.startsWith('-'))
  return gains.length === 0
    ? title
    : `Received ${joinWords(gains.map((gain) => describeAmount(gain, 'received')))}`
}

function describeIntent(intent: Intent, telling: Telling): string {
  const { tense, accounts } = telling
  switch (intent.type) {
    case 'transfer':
      return `${inTense('send', tense)} ${describeAmount(intent, 'given')} to ${nameParty(intent.recipient, accounts)}`
    case 'approve':
      return `${inTense('allow', tense)} ${nameParty(intent.spender, accounts)} to move ${describeLimit(intent)}`
    case 'revoke':
      return `${inTense('stop', tense)} ${nameParty(intent.spender, accounts)} from moving ${intent.asset.symbol}`
    case 'swap':
      return describeSwap(intent, telling)
    case 'lend':
      return describeLending(intent, telling)
    case 'trade':
      return describeTrade(intent, telling)
    case 'deploy':
      return `${inTense('create', tense)} a contract`
    case 'call':
      return describeCall(intent, telling)
  }
}

function describeSwap(intent: Extract<Intent, { type: 'swap' }>, { activity, tense }: Telling): string {
  const paid = findChange(activity, intent.pay.asset.id) ?? intent.pay
  const got = findChange(activity, intent.receive.asset.id) ?? intent.receive
  return `${inTense('swap', tense)} ${describeAmount(paid, 'given')} for ${describeAmount(got, 'received')} on ${intent.protocol}`
}

const lendingDeeds = { supply: 'lend', withdraw: 'takeOut', borrow: 'borrow', repay: 'payBack' } as const

function describeLending({ act, market }: Extract<Intent, { type: 'lend' }>, telling: Telling): string {
  const { tense, accounts, activity } = telling
  const where = nameParty(market, accounts)
  if (act.action === 'letBorrow') {
    return act.amount === '0'
      ? `${inTense('stop', tense)} ${nameParty(act.borrower, accounts)} from borrowing in your name`
      : `${inTense('allow', tense)} ${nameParty(act.borrower, accounts)} to borrow in your name`
  }
  if (!('account' in act)) return `${inTense('change', tense)} the terms at ${where}`
  // What is paid with what was lent moves none of the asset: as much less is owed.
  const repaid = act.fromLent && activity.promised.find(({ owed }) => owed)
  const seen = findChange(activity, act.asset.id) ?? repaid
  const side = act.action === 'withdraw' ? 'received' : 'given'
  const { asset } = act
  const amount =
    act.all && !seen ? asset.symbol : describeAmount({ asset, amount: (seen || act).amount }, side)
  const way = act.action === 'supply' || act.action === 'repay' ? 'to' : 'from'
  return `${inTense(lendingDeeds[act.action], tense)} ${amount} ${way} ${where}`
}

function describeTrade({ act, market }: Extract<Intent, { type: 'trade' }>, telling: Telling): string {
  const { tense, accounts, activity } = telling
  const where = `at ${nameParty(market, accounts)}`
  switch (act.action) {
    case 'fill': {
      const write = (items: readonly AssetAmount[], side: Side) =>
        joinWords(items.map((item) => describeAmount(findChange(activity, item.asset.id) ?? item, side)))
      return `${inTense('trade', tense)} ${write(act.gives, 'given')} for ${write(act.gets, 'received')} ${where}`
    }
    case 'offer':
      return `${inTense('putUp', tense)} ${act.orders.length === 1 ? 'an order' : `${act.orders.length} orders`} ${where}`
    case 'presign':
      return `${inTense(act.on ? 'putUp' : 'takeBack', tense)} an order ${where}`
    case 'letSign':
      return act.on
        ? `${inTense('allow', tense)} ${nameParty(act.signer, accounts)} to sign orders ${where}`
        : `${inTense('stop', tense)} ${nameParty(act.signer, accounts)} from signing orders ${where}`
    case 'cancel':
      return `${inTense('takeBack', tense)} ${act.count === 1 ? 'an order' : `${act.count} orders`} ${where}`
    case 'cancelAll':
      return `${inTense('takeBack', tense)} every order ${where}`
    case 'cancelPair':
      return `${inTense('takeBack', tense)} orders ${where}`
    case 'letFill':
      return act.on
        ? `${inTense('allow', tense)} others to carry out what you were quoted ${where}`
        : `${inTense('stop', tense)} others from carrying out what you were quoted ${where}`
  }
}

function describeCall({ contract, signature }: Extract<Intent, { type: 'call' }>, telling: Telling): string {
  const name = signature?.split('(')[0]
  const party = nameParty(contract, telling.accounts)
  return name
    ? `${inTense('call', telling.tense)} ${name} of ${party}`
    : `${inTense('use', telling.tense)} ${party}`
}

/** What the receipt shows, else what the approval promised. */
function findChange({ received, promised }: Activity, assetId: string) {
  return (received ?? promised).find(({ asset }) => asset.id === assetId)
}

function describeLimit({
  asset,
  amount,
  unlimited,
}: Pick<AllowanceChange, 'asset' | 'amount' | 'unlimited'>) {
  return unlimited ? `any amount of ${asset.symbol}` : `up to ${describeAmount({ asset, amount }, 'given')}`
}

function nameParty({ address, name }: Party, accounts: readonly Account[]): string {
  const own = accounts.find(({ id }) => accountAddress(id) === address.toLowerCase())
  return own?.name ?? name ?? shortenAddress(checksumAddress(address))
}

function joinWords(words: readonly string[]): string {
  return new Intl.ListFormat(undefined, { type: 'conjunction' }).format(words)
}
