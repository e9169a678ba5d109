import type { AssetAmount, Intent } from '../../../../protocol/explanation.ts'
import { checksumAddress } from '../../../ui/format/checksumAddress.ts'

/** One decoded argument, for reading. Amounts are in the smallest unit. */
export type DecodedArgument = { readonly name: string; readonly value: string }

/** Lists what was decoded from the bytes of a call, exactly and without words around it. */
export function describeIntentArguments(intent: Intent): readonly DecodedArgument[] {
  switch (intent.type) {
    case 'transfer':
      return [
        { name: 'Asset', value: intent.asset.id },
        { name: 'Recipient', value: checksumAddress(intent.recipient.address) },
        { name: 'Amount', value: intent.amount },
      ]
    case 'approve':
      return [
        { name: 'Asset', value: intent.asset.id },
        { name: 'Spender', value: checksumAddress(intent.spender.address) },
        { name: 'Amount', value: intent.amount },
      ]
    case 'revoke':
      return [
        { name: 'Asset', value: intent.asset.id },
        { name: 'Spender', value: checksumAddress(intent.spender.address) },
      ]
    case 'swap':
      return describeSwap(intent)
    case 'lend':
      return describeLending(intent)
    case 'trade':
      return describeTrade(intent)
    case 'deploy':
      return [{ name: 'Size of the code', value: `${intent.codeBytes} bytes` }]
    case 'call':
      return describeCall(intent)
  }
}

function describeSwap(intent: Extract<Intent, { type: 'swap' }>): readonly DecodedArgument[] {
  const { router, pay, payIsMaximum, receive, receiveIsMinimum, recipient, fees = [], deadlineMs } = intent
  return [
    { name: 'Router', value: checksumAddress(router.address) },
    { name: payIsMaximum ? 'Pays at most' : 'Pays', value: `${pay.amount} of ${pay.asset.id}` },
    {
      name: receiveIsMinimum ? 'Receives at least' : 'Receives',
      value: `${receive.amount} of ${receive.asset.id}`,
    },
    { name: 'Recipient', value: checksumAddress(recipient.address) },
    ...fees.map((fee) => ({
      name: 'Fee',
      value: `${fee.bps / 100} % of ${fee.asset.id} for ${checksumAddress(fee.recipient.address)}`,
    })),
    ...(deadlineMs === undefined ? [] : [{ name: 'Deadline', value: new Date(deadlineMs).toISOString() }]),
  ]
}

function describeLending({ market, act }: Extract<Intent, { type: 'lend' }>): readonly DecodedArgument[] {
  const contract = { name: 'Contract', value: checksumAddress(market.address) }
  const asset = 'asset' in act ? [{ name: 'Asset', value: act.asset.id }] : []
  const amount = 'amount' in act ? [{ name: 'Amount', value: act.amount }] : []
  switch (act.action) {
    case 'collateral':
      return [contract, ...asset, { name: 'Stands for debts', value: act.on ? 'Yes' : 'No' }]
    case 'mode':
      return [contract, { name: 'Group', value: `${act.mode}` }]
    case 'letBorrow':
      return [contract, ...amount, { name: 'Who may borrow', value: checksumAddress(act.borrower.address) }]
    default: {
      const account = { name: 'Account', value: checksumAddress(act.account.address) }
      const source = act.fromLent ? [{ name: 'Paid with', value: 'What was lent' }] : []
      return [contract, ...asset, ...amount, account, ...source]
    }
  }
}

function describeTrade({ market, act }: Extract<Intent, { type: 'trade' }>): readonly DecodedArgument[] {
  const contract = { name: 'Contract', value: checksumAddress(market.address) }
  const list = (name: string, items: readonly AssetAmount[]) =>
    items.map(({ asset, amount }) => ({ name, value: `${amount} of ${asset.id}` }))
  switch (act.action) {
    case 'fill': {
      const recipient = { name: 'Recipient', value: checksumAddress(act.recipient.address) }
      return [contract, ...list('Gives', act.gives), ...list('Gets', act.gets), recipient]
    }
    case 'offer':
      return [
        contract,
        ...act.orders.flatMap(({ gives, gets }) => [
          ...list('Offers', gives),
          ...gets.map(({ asset, amount, recipient }) => ({
            name: 'Asks for',
            value: `${amount} of ${asset.id} for ${checksumAddress(recipient.address)}`,
          })),
        ]),
      ]
    case 'presign':
      return [
        contract,
        { name: 'Fingerprint', value: act.digest },
        { name: 'Owner', value: checksumAddress(act.owner.address) },
        ...(act.endsAtMs === undefined
          ? []
          : [{ name: 'Ends', value: new Date(act.endsAtMs).toISOString() }]),
      ]
    case 'letSign':
      return [contract, { name: 'Who may sign', value: checksumAddress(act.signer.address) }]
    case 'cancel':
      return [contract, { name: 'Orders', value: `${act.count}` }]
    case 'cancelAll':
      return [contract, { name: 'Orders', value: 'All' }]
    case 'cancelPair':
      return [
        contract,
        { name: 'Owner', value: checksumAddress(act.owner.address) },
        ...act.pairs.map(({ gives, gets }) => ({ name: 'Orders', value: `${gives.id} for ${gets.id}` })),
      ]
    case 'letFill':
      return [
        contract,
        ...act.origins.map(({ address }) => ({ name: 'Who may carry out', value: checksumAddress(address) })),
      ]
  }
}

function describeCall(intent: Extract<Intent, { type: 'call' }>): readonly DecodedArgument[] {
  const { contract, selector, signature, arguments: decoded = [] } = intent
  return [
    { name: 'Contract', value: checksumAddress(contract.address) },
    ...(selector === undefined ? [] : [{ name: 'Selector', value: selector }]),
    ...(signature === undefined ? [] : [{ name: 'Function', value: signature }]),
    ...decoded,
  ]
}
