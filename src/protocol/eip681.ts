import { WalletError } from './errors.ts'
import { type ChainId, evmChainId, evmChainNumber } from './ids.ts'
import { MAX_UINT256 } from './maxUint256.ts'

/** A payment somebody asks for. `amount` is in the smallest unit of the coin, or of the token if there is one. */
export type PaymentLink = {
  /** Undefined when the link leaves the chain to the payer. */
  readonly chainId?: ChainId | undefined
  readonly recipient: `0x${string}`
  readonly token?: `0x${string}` | undefined
  readonly amount?: bigint | undefined
}

/** Longer than any payment needs. */
const MAX_LINK_LENGTH = 1_000
const link =
  /^ethereum:(?:pay-)?(?<target>0x[0-9a-fA-F]{40})(?:@(?<chain>[1-9]\d{0,15}))?(?:\/(?<call>[^?/]*))?(?:\?(?<query>.*))?$/i

/**
 * Writes a payment as a link, for a QR code.
 *
 * @returns `ethereum:0x…@1?value=…` for the native coin, `ethereum:<token>@1/transfer?address=0x…&uint256=…`
 * @see https://eips.ethereum.org/EIPS/eip-681
 */
export function formatPaymentLink({ chainId, recipient, token, amount }: PaymentLink): string {
  const chain = chainId === undefined ? '' : `@${evmChainNumber(chainId)}`
  if (token !== undefined) {
    const suffix = amount === undefined ? '' : `&uint256=${amount}`
    return `ethereum:${token}${chain}/transfer?address=${recipient}${suffix}`
  }
  return `ethereum:${recipient}${chain}${amount === undefined ? '' : `?value=${amount}`}`
}

/**
 * Reads a payment link, or a bare address. Only payments are taken: a link that calls anything but `transfer`, or
 * names the payee by ENS, is refused rather than half understood. Gas wishes in the link are left out.
 *
 * @throws WalletError -32602, `badPaymentLink`
 * @see https://eips.ethereum.org/EIPS/eip-681
 */
export function parsePaymentLink(text: string): PaymentLink {
  const trimmed = text.slice(0, MAX_LINK_LENGTH + 1).trim()
  if (trimmed.length > MAX_LINK_LENGTH) throw createBadLinkError()
  if (/^0x[0-9a-fA-F]{40}$/.test(trimmed)) return { recipient: trimmed as `0x${string}` }
  const parts = link.exec(trimmed)?.groups
  if (!parts?.target) throw createBadLinkError()
  const target = parts.target as `0x${string}`
  const chainId = parts.chain === undefined ? undefined : evmChainId(toChainNumber(parts.chain))
  const query = readQuery(parts.query ?? '')
  if (!parts.call) return { chainId, recipient: target, amount: readAmount(query.get('value')) }
  const recipient = query.get('address')
  if (parts.call !== 'transfer' || !recipient || !/^0x[0-9a-fA-F]{40}$/.test(recipient)) {
    throw createBadLinkError()
  }
  // Coins sent along with a token transfer would be lost, so a link that wants that is no honest payment.
  if (query.has('value') && readAmount(query.get('value')) !== 0n) throw createBadLinkError()
  const amount = readAmount(query.get('uint256'))
  return { chainId, recipient: recipient as `0x${string}`, token: target, amount }
}

function toChainNumber(digits: string): number {
  const chainNumber = Number(digits)
  if (!Number.isSafeInteger(chainNumber)) throw createBadLinkError()
  return chainNumber
}

/** A parameter given twice could be read in two ways: refused. */
function readQuery(query: string): ReadonlyMap<string, string> {
  const entries = [...new URLSearchParams(query.replaceAll('+', '%2B'))]
  const map = new Map(entries)
  if (map.size !== entries.length) throw createBadLinkError()
  return map
}

/** Whole numbers, also as `2.014e18`: the standard's own way to write wei. */
function readAmount(text: string | undefined): bigint | undefined {
  if (text === undefined) return undefined
  const parts = /^\+?(?<whole>\d{1,78})(?:\.(?<fraction>\d{1,78}))?(?:e\+?(?<exponent>\d{1,2}))?$/i.exec(
    text,
  )?.groups
  if (!parts) throw createBadLinkError()
  const fraction = (parts.fraction ?? '').replace(/0+$/, '')
  const zeros = Number(parts.exponent ?? 0) - fraction.length
  if (zeros < 0) throw createBadLinkError()
  const amount = BigInt(`${parts.whole}${fraction}`) * 10n ** BigInt(zeros)
  if (amount > MAX_UINT256) throw createBadLinkError()
  return amount
}

function createBadLinkError(): WalletError {
  return new WalletError(
    'invalidParams',
    'This is no payment link the wallet can read. Ask for the address.',
    {
      reason: 'badPaymentLink',
    },
  )
}
