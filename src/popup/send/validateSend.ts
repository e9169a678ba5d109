import type { ChainId } from '../../protocol/ids.ts'
import { checkAmount } from './checkAmount.ts'
import type { SendableAsset } from './listSendableAssets.ts'
import { parseRecipient } from './parseRecipient.ts'

/** What the person has filled in, as typed. */
export type SendForm = { readonly recipient: string; readonly amount: string; readonly asset: SendableAsset }

/** A form that is ready to be proposed; the amount in the smallest unit. */
export type ValidSend = { readonly recipient: `0x${string}`; readonly amount: bigint }

/** The sentence for each field that keeps the form from going on, or the form when there is none. */
export type SendCheck =
  | { readonly valid: true; readonly send: ValidSend }
  | { readonly valid: false; readonly problems: { readonly recipient?: string; readonly amount?: string } }

/** Checks a filled-in form, each field by itself. */
export function validateSend(form: SendForm, chainId: ChainId): SendCheck {
  const recipient = checkRecipient(form, chainId)
  const { value: amount, problem } = checkAmount(form.amount, form.asset)
  if ('value' in recipient && amount !== undefined && problem === undefined) {
    return { valid: true, send: { recipient: recipient.value, amount } }
  }
  return {
    valid: false,
    problems: {
      ...('problem' in recipient && { recipient: recipient.problem }),
      ...(problem !== undefined && { amount: problem }),
    },
  }
}

type CheckedRecipient = { readonly value: `0x${string}` } | { readonly problem: string }

function checkRecipient({ recipient, asset }: SendForm, chainId: ChainId): CheckedRecipient {
  const parsed = parseRecipient(recipient)
  if (parsed.type === 'empty') return { problem: 'Who should receive it?' }
  if (parsed.type === 'invalid') return parsed
  const { address, payment } = parsed
  if (payment.chainId !== undefined && payment.chainId !== chainId) {
    return { problem: 'This link is for another network. Change the network first.' }
  }
  if (payment.token !== undefined && payment.token.toLowerCase() !== asset.asset.address?.toLowerCase()) {
    return { problem: 'This link asks for a token that is not on your list. Add the token first.' }
  }
  if (address === asset.asset.address?.toLowerCase()) {
    return { problem: `This is the contract of ${asset.asset.symbol} itself. What is sent there is lost.` }
  }
  return { value: address }
}
