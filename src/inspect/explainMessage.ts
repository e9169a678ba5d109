import { WalletError } from '../protocol/errors.ts'
import type { SignatureExplanation } from '../protocol/explanation.ts'
import type { ChainId, Origin } from '../protocol/ids.ts'
import type { Address } from '../protocol/primitives.ts'
import { applyRules } from './rules/rule.ts'
import { messageRules, originRules } from './rules/rules.ts'
import { sortWarnings } from './rules/sortWarnings.ts'
import { decodeText } from './signature/decodeText.ts'
import { isTransactionShaped } from './signature/isTransactionShaped.ts'
import { showInFull } from './signature/showInFull.ts'
import { claimsToBeSiwe, parseSiwe } from './signature/siwe.ts'

type MessageRequest = {
  /** The bytes, without the prefix that is signed with them (EIP-191). */
  readonly message: `0x${string}`
  readonly address: Address
  readonly chainId: ChainId
  /** Undefined when the wallet's own screens ask. */
  readonly origin?: Origin
  /** ms since 1970. */
  readonly nowMs: number
}

/**
 * Explains a message that is to be signed by `personal_sign`: its text with hidden characters made visible, and its
 * bytes.
 *
 * @throws WalletError `messageIsTransaction` for the bytes of a transaction or of hashed typed data (B2),
 * `messageTooLong` for a text that can't be shown in full
 * @see https://eips.ethereum.org/EIPS/eip-191
 */
export function explainMessage(o: MessageRequest): SignatureExplanation {
  if (isTransactionShaped(o.message)) throw createTransactionError()
  const raw = decodeText(o.message)
  const shown = raw === undefined ? undefined : showInFull(raw)
  const siwe = raw === undefined ? undefined : parseSiwe(raw)
  const domain = siwe && toPlainHost(siwe.domain)
  const facts = {
    ...o,
    origin: o.origin,
    text: raw,
    hidden: shown?.hidden ?? [],
    siwe,
    claimsToBeSiwe: raw !== undefined && claimsToBeSiwe(raw),
  }
  return {
    title: domain ? `Sign in at ${domain.slice(0, 200)}` : 'Sign a message',
    sentences: sayMessage(domain, raw !== undefined),
    ...(shown && { text: shown.text }),
    hex: o.message,
    domain: [],
    fields: [],
    permits: [],
    warnings: sortWarnings([...applyRules(messageRules, facts), ...applyRules(originRules, facts)]),
  }
}

/** Letters of other scripts look like Latin ones: a name that has them is written as it is sent (`xn--…`). */
function toPlainHost(domain: string): string {
  const url = `https://${domain}`
  return /^[\x21-\x7e]*$/.test(domain) || !URL.canParse(url) ? domain : new URL(url).host
}

function sayMessage(domain: string | undefined, isText: boolean): string[] {
  const what = domain
    ? `Your signature signs you in at ${domain.slice(0, 300)}.`
    : `You sign ${isText ? 'this text' : 'these bytes'} with your account.`
  return [what, 'It moves no money and costs no fee. Whoever has the signature can show that it is yours.']
}

function createTransactionError(): WalletError {
  return new WalletError(
    'invalidParams',
    'This message is a transaction in disguise, so it can’t be signed as a message. Nothing was signed.',
    { reason: 'messageIsTransaction' },
  )
}
