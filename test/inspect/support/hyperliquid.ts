import { createTypedData } from './typedData.ts'

const types = {
  UsdSend: ['string destination', 'string amount', 'uint64 time'],
  Withdraw: ['string destination', 'string amount', 'uint64 time'],
  SpotSend: ['string destination', 'string token', 'string amount', 'uint64 time'],
  SendAsset: [
    ...['string destination', 'string sourceDex', 'string destinationDex', 'string token', 'string amount'],
    ...['string fromSubAccount', 'uint64 nonce'],
  ],
  UsdClassTransfer: ['string amount', 'bool toPerp', 'uint64 nonce'],
  ApproveAgent: ['address agentAddress', 'string agentName', 'uint64 nonce'],
  ApproveBuilderFee: ['string maxFeeRate', 'address builder', 'uint64 nonce'],
  ConvertToMultiSigUser: ['string signers', 'uint64 nonce'],
} as const

/**
 * What Hyperliquid has signed, with the rest of its fields filled in, and none that it does not have.
 * @see https://hyperliquid.gitbook.io/hyperliquid-docs (exchange endpoint)
 */
export function typeHyperliquid(
  action: keyof typeof types,
  o: { readonly chainId: number; readonly message: object },
): object {
  const primaryType = `HyperliquidTransaction:${action}`
  const named = types[action].map((field) => field.split(' ') as [string, string])
  const given: Readonly<Record<string, unknown>> = { ...o.message }
  const fields = named.map(([type, name]) => [name, given[name] ?? (type === 'string' ? '' : '7')])
  return createTypedData({
    domain: {
      ...{ name: 'HyperliquidSignTransaction', version: '1', chainId: o.chainId },
      verifyingContract: `0x${'00'.repeat(20)}`,
    },
    primaryType,
    types: { [primaryType]: ['string hyperliquidChain', ...types[action]] },
    message: { hyperliquidChain: given.hyperliquidChain ?? 'Mainnet', ...Object.fromEntries(fields) },
  })
}
