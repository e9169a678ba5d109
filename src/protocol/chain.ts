import * as v from 'valibot'
import { ChainId } from './ids.ts'
import { Amount, ShortText } from './primitives.ts'

/** Where JSON-RPC may be spoken: https, or http on this machine only; no credentials in it. */
export const RpcUrl = v.pipe(
  v.string(),
  v.maxLength(500),
  v.url('This is not an address of a node'),
  v.check(isSafeRpcUrl, 'A node is reached by https, or by http on this machine only'),
)

/** A chain the wallet can use. `gwei` and `wei` below always mean the native coin's own 10⁻⁹ and 10⁻¹⁸. */
export const Chain = v.object({
  id: ChainId,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  nativeCurrency: v.object({
    name: v.pipe(v.string(), v.maxLength(64)),
    symbol: v.pipe(v.string(), v.minLength(1), v.maxLength(12)),
    decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(36)),
  }),
  rpcUrls: v.pipe(v.array(RpcUrl), v.minLength(1), v.maxLength(12)),
  explorerUrl: v.optional(v.pipe(v.string(), v.url(), v.startsWith('https://'), v.maxLength(300))),
  testnet: v.boolean(),
  /** Blocks after which a transaction counts as final for the person watching it. */
  confirmations: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(128)),
  /** Usual time between two blocks, where it is known; a waiting time is estimated from it. */
  blockTimeMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3_600_000))),
  /** False for what a person or a site added. */
  builtIn: v.boolean(),
})
export type Chain = v.InferOutput<typeof Chain>

/** The speeds a fee is offered at. */
export const feeSpeeds = ['slow', 'normal', 'fast'] as const
export const FeeSpeed = v.picklist(feeSpeeds)
export type FeeSpeed = v.InferOutput<typeof FeeSpeed>

/** One way to pay for gas; amounts are wei per gas (EIP-1559), `gasPrice` for chains without it. */
export const Fee = v.variant('type', [
  v.object({
    type: v.literal('eip1559'),
    maxFeePerGas: v.pipe(v.string(), v.regex(/^\d{1,30}$/)),
    maxPriorityFeePerGas: v.pipe(v.string(), v.regex(/^\d{1,30}$/)),
    /** Base fee of the next block that the estimate stands on. */
    baseFeePerGas: v.pipe(v.string(), v.regex(/^\d{1,30}$/)),
  }),
  v.object({ type: v.literal('legacy'), gasPrice: v.pipe(v.string(), v.regex(/^\d{1,30}$/)) }),
])
export type Fee = v.InferOutput<typeof Fee>

/** What a chain asks for gas now, at each speed, and the time to be expected in ms. */
export const FeeQuote = v.object({
  slow: v.object({ fee: Fee, waitMs: v.number() }),
  normal: v.object({ fee: Fee, waitMs: v.number() }),
  fast: v.object({ fee: Fee, waitMs: v.number() }),
})
export type FeeQuote = v.InferOutput<typeof FeeQuote>

/** A token that the wallet tracks on a chain. */
export const Token = v.object({
  chainId: ChainId,
  address: v.pipe(v.string(), v.regex(/^0x[0-9a-f]{40}$/)),
  standard: v.picklist(['erc20', 'erc721', 'erc1155']),
  symbol: v.pipe(ShortText, v.maxLength(32)),
  name: v.pipe(ShortText, v.maxLength(64)),
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)),
  /** Which item of a collection; undefined for the whole of it, and for an ERC-20. */
  tokenId: v.optional(Amount),
})
export type Token = v.InferOutput<typeof Token>

function isSafeRpcUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || url.username || url.password) return false
  if (url.protocol === 'https:') return true
  return url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
}
