import { type PaymentLink, parsePaymentLink } from '../../protocol/eip681.ts'
import { checksumAddress } from '../ui/format/checksumAddress.ts'

/** What the person has put into the recipient field so far. */
export type ParsedRecipient =
  | { readonly type: 'empty' }
  | { readonly type: 'invalid'; readonly problem: string }
  /** `payment` holds what a link asks for beyond the address. */
  | { readonly type: 'valid'; readonly address: `0x${string}`; readonly payment: PaymentLink }

/**
 * Reads a recipient as typed or pasted: an address, also one written in groups, or a payment link.
 * An address in mixed case must carry the right checksum (EIP-55): a slip of one letter is then caught.
 *
 * @see https://eips.ethereum.org/EIPS/eip-55
 * @see https://eips.ethereum.org/EIPS/eip-681
 */
export function parseRecipient(text: string): ParsedRecipient {
  const trimmed = text.trim()
  if (trimmed === '') return { type: 'empty' }
  if (/^ethereum:/i.test(trimmed)) return parseLink(trimmed)
  const address = trimmed.replaceAll(/\s/g, '')
  const problem = findAddressProblem(address)
  if (problem) return { type: 'invalid', problem }
  return toValid({ recipient: address as `0x${string}` })
}

function parseLink(text: string): ParsedRecipient {
  const payment = readLink(text)
  if (!payment) {
    return { type: 'invalid', problem: 'This payment link cannot be read. Ask for the address instead.' }
  }
  const problem = findAddressProblem(payment.recipient)
  return problem ? { type: 'invalid', problem } : toValid(payment)
}

function readLink(text: string): PaymentLink | undefined {
  try {
    return parsePaymentLink(text)
  } catch {
    return undefined
  }
}

function toValid(payment: PaymentLink): ParsedRecipient {
  return { type: 'valid', address: payment.recipient.toLowerCase() as `0x${string}`, payment }
}

function findAddressProblem(address: string): string | undefined {
  if (!address.startsWith('0x')) return findNameProblem(address)
  if (!/^0x[0-9a-fA-F]*$/.test(address)) return 'An address has only the digits 0–9 and the letters a–f.'
  if (address.length !== 42) {
    return `An address has 42 characters, and this one has ${address.length}. Copy it again.`
  }
  if (/^0x0{40}$/.test(address)) return 'Nobody holds this address. What is sent there is lost.'
  if (hasWrongChecksum(address)) {
    return 'This address has a slip in it: its capitals do not match its letters. Copy it again.'
  }
  return undefined
}

function findNameProblem(text: string): string {
  if (/^[^\s./]+(\.[^\s./]+)+$/u.test(text)) return 'Names are not supported yet. Paste the address itself.'
  return 'An address starts with 0x.'
}

/** All capitals or all small letters carry no checksum: many tools write them so. */
function hasWrongChecksum(address: string): boolean {
  const digits = address.slice(2)
  if (digits === digits.toLowerCase() || digits === digits.toUpperCase()) return false
  return checksumAddress(address) !== address
}
