import type { Asset, Intent } from '../../protocol/explanation.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import { formatAmount, formatAsset } from '../assets/formatAmount.ts'
import type { DecodedCall } from '../decode/decodedCall.ts'
import { formatParty } from '../parties/formatParty.ts'
import { listInner } from '../steps.ts'
import { nameFunction } from './describeTitle.ts'
import { sayLending } from './sayLending.ts'
import { sayTrade } from './sayTrade.ts'

type IntentFacts = {
  readonly intent: Intent
  readonly decoded: DecodedCall
  /** wei of the coin sent along. */
  readonly value: bigint
  readonly nativeAsset: Asset
}

/** Says in plain words what a transaction says of itself. */
export function sayIntent({ intent, decoded, value, nativeAsset }: IntentFacts): string[] {
  switch (intent.type) {
    case 'transfer': {
      const amount = formatAmount(fromAmount(intent.amount), intent.asset, 'given')
      return [`You send ${amount} to ${formatParty(intent.recipient)}.`]
    }
    case 'approve':
      return [sayApproval(intent, decoded.type === 'approve' && decoded.increases)]
    case 'revoke':
      return [sayRevocation(intent)]
    case 'swap':
      return saySwap(intent)
    case 'lend':
      return [...sayLending(intent), ...sayLentCoins(intent, value, nativeAsset)]
    case 'trade': {
      // What is filled says the coins that go with it itself.
      const isSaid =
        intent.act.action === 'fill' && intent.act.gives.some(({ asset }) => asset.type === 'native')
      return [...sayTrade(intent), ...(isSaid ? [] : sayValue(value, nativeAsset))]
    }
    case 'deploy':
      return [
        `You create a contract from ${intent.codeBytes} bytes of code.`,
        ...sayValue(value, nativeAsset),
      ]
    case 'call':
      return [sayCall(intent, listInner(decoded).length > 0), ...sayValue(value, nativeAsset)]
  }
}

type Of<Type extends Intent['type']> = Extract<Intent, { type: Type }>

function sayApproval({ asset, amount, unlimited, spender }: Of<'approve'>, increases: boolean): string {
  const who = formatParty(spender)
  if (asset.type !== 'erc20') {
    return unlimited
      ? `${who} may move every ${formatAsset(asset)} you own, now and in the future.`
      : `${who} may move your ${formatAsset(asset)}.`
  }
  if (unlimited) return `${who} may move all your ${formatAsset(asset)}, now and in the future.`
  const written = formatAmount(fromAmount(amount), asset, 'given')
  return increases
    ? `${who} may move ${written} more than it may now.`
    : `${who} may move up to ${written}, at any time.`
}

function sayRevocation({ asset, spender }: Of<'revoke'>): string {
  return BigInt(spender.address) === 0n
    ? `Nobody may move your ${formatAsset(asset)} for you any more.`
    : `${formatParty(spender)} may no longer move your ${formatAsset(asset)}.`
}

function saySwap(intent: Of<'swap'>) {
  const { pay, payIsMaximum, receive, receiveIsMinimum, recipient, fees = [], protocol, router } = intent
  const paid = formatAmount(fromAmount(pay.amount), pay.asset, 'given')
  const received = formatAmount(fromAmount(receive.amount), receive.asset, 'received')
  const who = recipient.kind === 'own' ? 'You receive' : `${formatParty(recipient)} receives`
  const by = router.name === undefined ? `${formatParty(router)}, which the wallet does not know` : protocol
  return [
    `You pay ${payIsMaximum ? 'at most ' : ''}${paid}.`,
    `${who} ${receiveIsMinimum ? 'at least ' : ''}${received}.`,
    ...fees.map(
      (fee) =>
        `${formatParty(fee.recipient)} gets ${fee.bps / 100} % of the ${formatAsset(fee.asset)} as a fee.`,
    ),
    `The swap is done by ${by}.`,
  ]
}

function sayCall(intent: Of<'call'>, isWrapper: boolean): string {
  const { signature, selector, contract } = intent
  const what =
    signature || selector ? `call ${nameFunction(intent)} on` : 'send data that names no function to'
  return isWrapper
    ? `You ${what} ${formatParty(contract)}.`
    : `You ${what} ${formatParty(contract)}. The wallet does not know what that means.`
}

/** What is lent says the coins that go with it itself; of a debt, a market that is known takes no more than is owed. */
function sayLentCoins({ act, market }: Of<'lend'>, value: bigint, nativeAsset: Asset): string[] {
  const isCoin = 'account' in act && act.asset.type === 'native'
  if (isCoin && act.action === 'supply') return []
  const rest = isCoin && act.action === 'repay' && market.name ? ['What is not needed of it comes back.'] : []
  return [...sayValue(value, nativeAsset), ...rest]
}

function sayValue(value: bigint, nativeAsset: Asset): string[] {
  return value === 0n ? [] : [`You send ${formatAmount(value, nativeAsset, 'given')} with it.`]
}
