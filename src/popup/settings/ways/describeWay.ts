import type { SlotInfo } from '../../../protocol/slots.ts'

const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })

/** What each type of way in is called. */
export const wayNames = {
  password: 'Password',
  passkey: 'Passkey',
  phrase: 'Recovery phrase',
} as const satisfies Record<SlotInfo['type'], string>

/** @returns a day, as people write it here */
export function formatDay(atMs: number): string {
  return date.format(atMs)
}

/** @returns when a way in was last used, in words */
export function describeLastUse({ lastUsedAtMs }: SlotInfo): string {
  return lastUsedAtMs === undefined ? 'Not yet' : formatDay(lastUsedAtMs)
}

/** @returns when a way in ends, in words */
export function describeEnd({ expiresAtMs }: SlotInfo, nowMs: number): string {
  if (expiresAtMs === undefined) return 'Never'
  return expiresAtMs <= nowMs ? `Expired on ${formatDay(expiresAtMs)}` : formatDay(expiresAtMs)
}

/** @returns what is lost with a way in, in sentences that are said before it is taken away */
export function describeLoss({ type }: SlotInfo): string {
  return losses[type]
}

const losses = {
  password:
    'This password opens nothing any more. You unlock by what is left; the wallet keeps at least one way that can’t get lost with a device.',
  passkey:
    'This passkey opens nothing any more, and can’t be asked for here again. The browser may still list it; remove it there too. If you have no other passkey, you unlock with your password.',
  phrase:
    'The words can’t reset a forgotten password any more. They stay what they are: whoever has them has your accounts.',
} as const satisfies Record<SlotInfo['type'], string>
