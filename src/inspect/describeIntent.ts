import type { Lending } from '../defi/aave/lending.ts'
import type { SwapSide } from '../defi/swap.ts'
import type { Intent, LendingAct } from '../protocol/explanation.ts'
import { type Address, toAmount } from '../protocol/primitives.ts'
import { type AssetRef, isUnlimited } from './assets/assetRef.ts'
import type { AssetBook } from './assets/fetchAssetBook.ts'
import type { DecodedCall } from './decode/decodedCall.ts'
import { describeTrade, listTradeAssets, listTradeParties } from './orders/describeTrade.ts'
import type { PartyBook } from './parties/fetchPartyBook.ts'

/** What a swap's protocol is called when the contract is nobody's that is known. */
export const UNKNOWN_PROTOCOL = 'unknown contract'

/** Gives a decoded transaction its names. */
export function describeIntent(decoded: DecodedCall, assets: AssetBook, parties: PartyBook): Intent {
  switch (decoded.type) {
    case 'transfer':
      return {
        type: 'transfer',
        asset: assets.describe(decoded.asset),
        amount: toAmount(decoded.amount),
        recipient: parties.describe(decoded.recipient),
      }
    case 'approve':
      return {
        type: 'approve',
        asset: assets.describe(decoded.asset),
        amount: toAmount(decoded.amount),
        unlimited: decoded.unlimited,
        spender: parties.describe(decoded.spender),
        editable: decoded.editable,
      }
    case 'revoke':
      return {
        type: 'revoke',
        asset: assets.describe(decoded.asset),
        spender: parties.describe(decoded.spender),
      }
    case 'swap':
      return describeSwap(decoded, assets, parties)
    case 'lend':
      return {
        type: 'lend',
        market: parties.describe(decoded.market),
        act: describeAct(decoded.lending, assets, parties),
      }
    case 'trade':
      return {
        type: 'trade',
        market: parties.describe(decoded.market),
        act: describeTrade(decoded.trade, assets, parties),
      }
    case 'deploy':
      return { type: 'deploy', codeBytes: decoded.codeBytes }
    case 'call':
      return {
        type: 'call',
        contract: parties.describe(decoded.contract),
        ...(decoded.selector && { selector: decoded.selector }),
        ...(decoded.signature && { signature: decoded.signature.slice(0, 300) }),
        ...(decoded.arguments && { arguments: [...decoded.arguments] }),
      }
  }
}

function describeSwap(
  { swap, protocol, router }: Extract<DecodedCall, { type: 'swap' }>,
  assets: AssetBook,
  parties: PartyBook,
): Intent {
  const describeSide = (side: SwapSide) => ({
    asset: assets.describe(toAssetRef(side)),
    amount: toAmount(side.amount),
  })
  return {
    type: 'swap',
    protocol: protocol ?? UNKNOWN_PROTOCOL,
    router: parties.describe(router),
    pay: describeSide(swap.pay),
    payIsMaximum: swap.payIsMaximum,
    receive: describeSide(swap.receive),
    receiveIsMinimum: swap.receiveIsMinimum,
    recipient: parties.describe(swap.recipient),
    ...(swap.fees && {
      fees: swap.fees.map((fee) => ({
        asset: assets.describe(toAssetRef(fee)),
        bps: Number(fee.bps),
        recipient: parties.describe(fee.recipient),
      })),
    }),
    ...(swap.deadlineMs !== undefined && { deadlineMs: swap.deadlineMs }),
  }
}

function describeAct(lending: Lending, assets: AssetBook, parties: PartyBook): LendingAct {
  if (lending.action === 'mode') return lending
  const asset = assets.describe(toAssetRef(lending))
  switch (lending.action) {
    case 'collateral':
      return { action: 'collateral', asset, on: lending.isOn }
    case 'letBorrow': {
      const { action, amount, borrower } = lending
      const unlimited = isUnlimited(amount)
      return { action, asset, amount: toAmount(amount), unlimited, borrower: parties.describe(borrower) }
    }
    default: {
      const { action, amount, isAll, account, isFromLent } = lending
      return {
        ...{ action, asset, amount: toAmount(amount), all: isAll, account: parties.describe(account) },
        ...(isFromLent && { fromLent: true }),
      }
    }
  }
}

/** @returns the assets a decoded transaction names */
export function listAssets(decoded: DecodedCall): readonly AssetRef[] {
  if (decoded.type === 'call') return (decoded.inner ?? []).flatMap((call) => listAssets(call.decoded))
  if (decoded.type === 'swap') {
    const { pay, receive, fees = [] } = decoded.swap
    return [pay, receive, ...fees].map(toAssetRef)
  }
  if (decoded.type === 'lend') {
    return 'token' in decoded.lending ? [toAssetRef(decoded.lending)] : []
  }
  if (decoded.type === 'trade') return listTradeAssets(decoded.trade)
  return 'asset' in decoded ? [decoded.asset] : []
}

/** @returns the addresses a decoded transaction names, assets left out */
export function listParties(decoded: DecodedCall): readonly Address[] {
  switch (decoded.type) {
    case 'transfer':
      return [decoded.recipient]
    case 'approve':
    case 'revoke':
      return [decoded.spender]
    case 'swap':
      return [
        decoded.router,
        decoded.swap.recipient,
        ...(decoded.swap.fees ?? []).map(({ recipient }) => recipient),
      ]
    case 'lend':
      return [decoded.market, ...listLendingParties(decoded.lending)]
    case 'trade':
      return [decoded.market, ...listTradeParties(decoded.trade)]
    case 'deploy':
      return []
    case 'call': {
      const inner = decoded.inner ?? []
      const targets = inner.flatMap(({ target }) => target ?? [])
      return [decoded.contract, ...targets, ...inner.flatMap((call) => listParties(call.decoded))]
    }
  }
}

function listLendingParties(lending: Lending): readonly Address[] {
  if (lending.action === 'letBorrow') return [lending.borrower]
  return 'account' in lending ? [lending.account] : []
}

function toAssetRef({ token }: Pick<SwapSide, 'token'>): AssetRef {
  return token === 'native' ? { type: 'native' } : { type: 'erc20', address: token }
}
