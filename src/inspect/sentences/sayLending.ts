import type { Intent, LendingAct } from '../../protocol/explanation.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import { formatAmount, formatAsset } from '../assets/formatAmount.ts'
import { formatParty } from '../parties/formatParty.ts'

type Lend = Extract<Intent, { type: 'lend' }>
type Money = Extract<LendingAct, { account: unknown }>

/** @returns what is done at a market that lends, in a few words: “Borrow 100 USDC” */
export function describeLending({ act }: Lend): string {
  switch (act.action) {
    case 'supply':
      return `Lend ${writeAmount(act)}`
    case 'withdraw':
      return `Take out ${writeAmount(act)}`
    case 'borrow':
      return `Borrow ${writeAmount(act)}`
    case 'repay':
      return `Pay back ${writeAmount(act)}${act.fromLent ? ' with what you lent' : ''}`
    case 'collateral':
      return act.on
        ? `Let ${formatAsset(act.asset)} stand for debts`
        : `No longer let ${formatAsset(act.asset)} stand for debts`
    case 'mode':
      return 'Choose how debts are counted'
    case 'letBorrow':
      return act.amount === '0'
        ? `No longer let ${formatParty(act.borrower)} borrow in your name`
        : `Let ${formatParty(act.borrower)} borrow in your name`
  }
}

/** Says in plain words what is lent, taken out, borrowed or paid back, for whom, and what debt rises or falls by it. */
export function sayLending({ act, market }: Lend): string[] {
  const where = market.name ?? `${formatParty(market)}, which the wallet does not know`
  switch (act.action) {
    case 'supply':
      return [`You lend ${writeAmount(act)} to ${where}.`, saySupplied(act)]
    case 'withdraw':
      return [
        `You take ${writeAmount(act)} out of ${where}.`,
        isOwn(act) ? `${startOf(act)} receives it.` : `${startOf(act)} receives it, not you.`,
      ]
    case 'borrow':
      return [`You borrow ${writeAmount(act)} from ${where}.`, ...sayBorrowed(act)]
    case 'repay':
      return sayRepaid(act, where)
    case 'collateral':
      return [
        act.on
          ? `What you lent of ${formatAsset(act.asset)} stands for your debts at ${where}: it may be sold if they grow too large.`
          : `What you lent of ${formatAsset(act.asset)} no longer stands for your debts at ${where}.`,
      ]
    case 'mode':
      return [
        act.mode === 0
          ? `Your debts at ${where} are counted by its general rules.`
          : `Your debts at ${where} are counted by its rules for group ${act.mode} of assets that move alike: more may be borrowed on them, and only they may be borrowed.`,
      ]
    case 'letBorrow':
      return sayLetBorrow(act)
  }
}

function sayRepaid(act: Money, where: string): string[] {
  const paid = `You pay back ${act.all ? '' : 'up to '}${writeAmount(act)} to ${where}`
  const falls = `The debt of ${formatParty(act.account)} there falls by as much`
  if (!act.fromLent) return [`${paid}.`, `${falls}.`]
  const asset = formatAsset(act.asset)
  const source = `with ${asset} that you lent there${act.all ? ', as far as it goes' : ''}`
  return [`${paid}, ${source}.`, `${falls}, and so does what you lent. No ${asset} leaves your account.`]
}

function saySupplied(act: Money): string {
  return isOwn(act)
    ? `It is counted for ${formatParty(act.account)}, earns interest there, and can be taken out again.`
    : `It is counted for ${formatParty(act.account)}, who alone can take it out again.`
}

function sayBorrowed(act: Money): string[] {
  const rises = `The debt of ${formatParty(act.account)} there rises by as much, and interest is added to it.`
  const stake = 'What you lent there stands for it: if your debts grow too large, it is sold.'
  return isOwn(act) ? [rises, stake] : [rises]
}

/** At the start of a sentence. */
function startOf({ account }: Money): string {
  const text = formatParty(account)
  return `${text.replace(/^your/, 'Your')}`
}

function sayLetBorrow({ asset, amount, unlimited, borrower }: Extract<LendingAct, { action: 'letBorrow' }>) {
  const who = formatParty(borrower)
  if (amount === '0') return [`${who} may no longer borrow in your name.`]
  const limit = unlimited
    ? 'as much as what you lent allows, now and in the future'
    : `until you owe ${formatAmount(fromAmount(amount), asset, 'given')} more`
  return [`${who} may borrow in your name, ${limit}.`, 'It gets the money, and you owe it.']
}

function isOwn({ account }: Money): boolean {
  return account.kind === 'own'
}

function writeAmount({ action, asset, amount, all }: Money): string {
  if (all)
    return action === 'repay' ? `all that is owed in ${formatAsset(asset)}` : `all ${formatAsset(asset)}`
  return formatAmount(fromAmount(amount), asset, action === 'withdraw' ? 'received' : 'given')
}
