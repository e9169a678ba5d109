import type { ChainId } from '../../protocol/ids.ts'
import { checksumAddress } from '../ui/format/checksumAddress.ts'
import { formatPlainAmount } from '../ui/format/formatPlainAmount.ts'
import type { SendableAsset } from './listSendableAssets.ts'
import { parseRecipient } from './parseRecipient.ts'
import type { SendEvent } from './sendState.ts'

type Offer = { readonly assets: readonly SendableAsset[]; readonly chainId: ChainId }

/**
 * Turns what was typed or pasted into the recipient field into what happens to the form. A payment link that can be
 * met fills in all it says; one that cannot stays as it is, for the field then says why.
 *
 * @see https://eips.ethereum.org/EIPS/eip-681
 */
export function readPaymentLink(text: string, { assets, chainId }: Offer): SendEvent {
  const parsed = parseRecipient(text)
  const typed = { type: 'recipientTyped', text } as const
  if (parsed.type !== 'valid' || !/^\s*ethereum:/i.test(text)) return typed
  const { recipient, token, amount, chainId: wanted } = parsed.payment
  const asset = assets.find(({ asset }) =>
    token === undefined ? asset.type === 'native' : asset.address?.toLowerCase() === token.toLowerCase(),
  )?.asset
  if (!asset || (wanted !== undefined && wanted !== chainId)) return typed
  return {
    type: 'linkRead',
    recipient: checksumAddress(recipient),
    assetId: asset.id,
    amount: amount === undefined ? undefined : formatPlainAmount(amount, asset.decimals ?? 0),
  }
}
