import { lowerCase } from '../../../defi/swap.ts'
import { wrappedNativeTokens } from '../../../defi/wrappedNative/wrappedNativeTokens.ts'
import type { Asset, Intent } from '../../../protocol/explanation.ts'
import { type Address, fromAmount, larger } from '../../../protocol/primitives.ts'
import { formatAmount, formatAsset } from '../../assets/formatAmount.ts'
import type { DecodedCall } from '../../decode/decodedCall.ts'
import { formatParty } from '../../parties/formatParty.ts'
import { nameItems } from '../../sentences/sayTrade.ts'
import { USUAL_FEE_BPS } from '../../usualFee.ts'
import { isOwn, listStepsOf } from '../stepFacts.ts'
import type { TransactionFacts, TransactionRule } from '../transactionFacts.ts'
import { recipientFunctions } from './recipientFunctions.ts'

/** `execute` of a Universal Router, with and without a deadline. */
const routerFunctions: ReadonlySet<string> = new Set(['0x3593564c', '0x24856bc3'])

/** What a swap brings goes to an address that is not the person's own, or a router hands something to others. */
export const swapRecipientElsewhere: TransactionRule = {
  id: 'swap-recipient-elsewhere',
  level: 'danger',
  applies: (facts) => {
    const { decoded, intent } = facts
    if (decoded.type === 'call') return findHandedOver(facts) ?? findNamed(facts)
    if (intent.type === 'trade') return findTradedAway(intent, facts)
    if (decoded.type !== 'swap' || intent.type !== 'swap') return undefined
    const { recipient } = decoded.swap
    if (isOwn(recipient, facts)) return findLargeFee(intent, facts)
    const what = formatAsset(intent.receive.asset)
    const sentence =
      recipient === decoded.router
        ? `The ${what} would stay in the contract that swaps, where anybody can take it.`
        : `You pay, and the ${what} goes to ${formatParty(intent.recipient)}, not to the account that pays.`
    return { title: 'Somebody else gets what you buy', sentence, evidence: recipient }
  },
}

/** More than whoever runs a site takes is handed to somebody on the way. */
function findLargeFee({ fees = [] }: Extract<Intent, { type: 'swap' }>, facts: TransactionFacts) {
  const fee = fees.find(({ bps, recipient }) => bps > USUAL_FEE_BPS && !isOwn(recipient.address, facts))
  if (!fee) return undefined
  return {
    title: 'Somebody else gets what you buy',
    sentence: `The contract that swaps is told to hand ${fee.bps / 100} % of the ${formatAsset(fee.asset)} to ${formatParty(fee.recipient)}, far more than a usual fee.`,
    evidence: fee.recipient.address,
  }
}

/** What an order brings may go to whoever is named. */
function findTradedAway({ act }: Extract<Intent, { type: 'trade' }>, facts: TransactionFacts) {
  if (act.action !== 'fill' || isOwn(act.recipient.address, facts)) return undefined
  return {
    title: 'Somebody else gets what you buy',
    sentence: `The order is carried out by you, and ${nameItems(act.gets, 'received')} goes to ${formatParty(act.recipient)}, not to the account that pays.`,
    evidence: act.recipient.address,
  }
}

/** Stand for the sender, or for the contract itself, where a router is told who gets something. */
const MAX_STAND_IN = 2n

/** A vault, a pool or a position pays out to whom it is told, by a call of the sender's own. */
function findNamed({ steps, transaction, parties, ...facts }: TransactionFacts) {
  const sender = transaction.from.toLowerCase()
  for (const { decoded, intent, actor } of steps) {
    if (decoded.type !== 'call' || intent.type !== 'call' || (actor !== undefined && actor !== sender))
      continue
    const recipient = listNamed(decoded).find((named) => BigInt(named) > MAX_STAND_IN && !isOwn(named, facts))
    if (!recipient || recipient === decoded.contract) continue
    const name = decoded.signature?.slice(0, decoded.signature.indexOf('('))
    return {
      title: 'Somebody else gets it',
      sentence: `What “${name}” on ${formatParty(intent.contract)} brings goes to ${formatParty(parties.describe(recipient))}, not to your account.`,
      evidence: recipient,
    }
  }
  return undefined
}

/** @returns who gets what a function brings, and who gets more of it than a usual fee */
function listNamed({ selector, arguments: given }: Extract<DecodedCall, { type: 'call' }>): Address[] {
  const { argument, value, fee } = (selector && recipientFunctions.get(selector)) || {}
  const read = (place: number | undefined) => (place === undefined ? undefined : given?.[place]?.value)
  // A struct of numbers and addresses is written as `{1, 0x…}`.
  const written = value === undefined ? read(argument) : read(argument)?.slice(1, -1).split(', ')[value]
  const isLarge = fee && BigInt(read(fee.bps) ?? 0) > USUAL_FEE_BPS
  return [written, isLarge ? read(fee.recipient) : undefined].flatMap((named) =>
    named && /^0x[0-9a-f]{40}$/.test(named) ? [lowerCase(named)] : [],
  )
}

/** A router holds nothing but what the sender brought to it. */
function findHandedOver(facts: TransactionFacts) {
  const { decoded } = facts
  if (decoded.type !== 'call' || !decoded.selector || !routerFunctions.has(decoded.selector)) return undefined
  const found = listStepsOf(facts, 'transfer').find(
    ({ decoded: step, intent }) =>
      !isOwn(step.recipient, facts) && !isUsualFee(intent.asset, step.amount, facts),
  )
  if (!found) return undefined
  const { asset, amount, recipient } = found.intent
  const what =
    fromAmount(amount) === 0n ? `all ${formatAsset(asset)}` : formatAmount(fromAmount(amount), asset, 'given')
  return {
    title: 'Somebody else gets what you buy',
    sentence: `The contract that swaps is told to hand ${what} to ${formatParty(recipient)}, not to the account that pays.`,
    evidence: recipient.address,
  }
}

/** As much as a site may take of what it brings, in a fixed amount. Of wrapped coin, what comes may be the coin. */
function isUsualFee(asset: Asset, amount: bigint, { simulation, context }: TransactionFacts): boolean {
  if (amount === 0n || simulation.status !== 'succeeded' || !simulation.complete) return false
  const isWrapped = asset.address === wrappedNativeTokens[context.rpc.chainId]
  const comes = simulation.balanceChanges
    .filter((change) => change.asset.id === asset.id || (isWrapped && change.asset.type === 'native'))
    .reduce((sum, change) => sum + larger(fromAmount(change.amount), 0n), 0n)
  return amount * 10_000n <= comes * USUAL_FEE_BPS
}
