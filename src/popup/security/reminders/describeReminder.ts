import type { Reminder } from '../../../protocol/reminders.ts'
import { formatAge } from '../../ui/format/formatAge.ts'

/** A reminder as it is shown: what is the matter, why it matters, and where to go about it. */
export type ReminderWords = {
  readonly title: string
  readonly text: string
  readonly action: string
  readonly to: string
}

/** Says what has been left too long, in plain words. */
export function describeReminder(reminder: Reminder, nowMs: number): ReminderWords {
  switch (reminder.kind) {
    case 'passwordOld':
      return {
        title: `Your password is from ${formatAge(nowMs - reminder.sinceMs)}`,
        text: 'If you use it anywhere else, or told anybody, change it now.',
        action: 'Change password',
        to: '/settings/password',
      }
    case 'phraseUnchecked':
      return {
        title: `Do you still have the phrase of ${reminder.walletName}?`,
        text: `${lastChecked(reminder.sinceMs, nowMs)} Without it, what is in this wallet is lost with this device.`,
        action: 'Check it',
        to: '/settings/backup',
      }
    case 'slotExpiring': {
      const isOver = reminder.expiresAtMs <= nowMs
      return {
        title: `${reminder.slotName} ${isOver ? 'has ended' : 'ends soon'}`,
        text: isOver
          ? 'It no longer opens the wallet. Remove it, or add a new one.'
          : `It opens the wallet until ${day.format(reminder.expiresAtMs)}. Make sure that you have another way in.`,
        action: 'Ways to unlock',
        to: '/settings/ways',
      }
    }
    case 'keyOld':
      return {
        title: 'The key inside the vault is old',
        text: `It is from ${formatAge(nowMs - reminder.sinceMs)}. It is replaced by itself every 90 days, and something kept it from that.`,
        action: 'Replace it',
        to: '/settings/ways',
      }
    case 'postKeyOld':
      return {
        title: 'The key of your alert posts is old',
        text: `It is from ${formatAge(nowMs - reminder.sinceMs)}. Make a new key, and put it into your service: the old one is good until the new one is taken.`,
        action: 'Replace it',
        to: '/settings/webhook',
      }
  }
}

function lastChecked(sinceMs: number | undefined, nowMs: number): string {
  return sinceMs === undefined
    ? 'It was never checked.'
    : `You last had it in hand ${formatAge(nowMs - sinceMs)}.`
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })
