import type { Address } from '../../protocol/primitives.ts'
import type { TypedData, TypedStruct } from '../../protocol/typedData/typedData.ts'
import { readAddress } from '../permits/fieldValue.ts'

/** What a signature does at Hyperliquid, which keeps the money itself; amounts are decimal numbers as they are signed. */
export type HyperliquidAct = {
  /** True on its test network, where nothing is worth anything. */
  readonly isTest: boolean
} & (
  | {
      readonly type: 'send' | 'withdraw'
      readonly amount: string
      readonly token: string
      readonly destination: Address
    }
  | { readonly type: 'shift'; readonly amount: string; readonly isToPerpetuals: boolean }
  | { readonly type: 'letTrade'; readonly agent: Address }
  | { readonly type: 'letCharge'; readonly builder: Address; readonly rate: string }
  /** Several rule the account from then on; none where that is taken back. */
  | { readonly type: 'handOver'; readonly rulers: readonly Address[] }
)

const PREFIX = 'HyperliquidTransaction:'
const AMOUNT = /^\d{1,20}(\.\d{1,18})?$/
const MONEY = 'USDC'

/**
 * Reads what an account at Hyperliquid is made to do by a signature: money sent, taken out or moved, and who may act for it.
 *
 * @returns undefined for anything else; it never throws
 * @see https://hyperliquid.gitbook.io/hyperliquid-docs (exchange endpoint)
 */
export function readHyperliquid({ domain, primaryType, message }: TypedData): HyperliquidAct | undefined {
  if (domain.name !== 'HyperliquidSignTransaction' || !primaryType.startsWith(PREFIX)) return undefined
  const isTest = message.hyperliquidChain === 'Testnet'
  const amount = readText(message, 'amount', AMOUNT)
  const destination = readAddress(message, 'destination')
  switch (primaryType.slice(PREFIX.length)) {
    case 'UsdSend':
      return amount && destination ? { type: 'send', isTest, amount, token: MONEY, destination } : undefined
    case 'Withdraw':
      return amount && destination
        ? { type: 'withdraw', isTest, amount, token: MONEY, destination }
        : undefined
    case 'SpotSend':
    case 'SendAsset': {
      const token = readText(message, 'token', /^[\w.-]{1,20}(?=:|$)/)
      return token && amount && destination ? { type: 'send', isTest, amount, token, destination } : undefined
    }
    case 'UsdClassTransfer':
      return amount && typeof message.toPerp === 'boolean'
        ? { type: 'shift', isTest, amount, isToPerpetuals: message.toPerp }
        : undefined
    case 'ApproveAgent': {
      const agent = readAddress(message, 'agentAddress')
      return agent && { type: 'letTrade', isTest, agent }
    }
    case 'ApproveBuilderFee': {
      const builder = readAddress(message, 'builder')
      const rate = readText(message, 'maxFeeRate', /^\d{1,3}(\.\d{1,6})?%$/)
      return builder && rate ? { type: 'letCharge', isTest, builder, rate } : undefined
    }
    case 'ConvertToMultiSigUser': {
      const rulers = readText(message, 'signers', /^.{1,2000}$/s)?.match(/0x[0-9a-fA-F]{40}\b/g)
      return { type: 'handOver', isTest, rulers: (rulers ?? []).map((one) => one.toLowerCase() as Address) }
    }
    default:
      return undefined
  }
}

/** @returns the part of a text that is well formed */
function readText(message: TypedStruct, name: string, form: RegExp): string | undefined {
  const value = message[name]
  return typeof value === 'string' ? form.exec(value)?.[0] : undefined
}
