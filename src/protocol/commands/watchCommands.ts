import * as v from 'valibot'
import { Alert, AlertRule } from '../alerts.ts'
import { Contact } from '../contacts.ts'
import { ListSource, Lists } from '../lists.ts'
import { ShortText, Uuid } from '../primitives.ts'
import { WebhookSettings, WebhookState } from '../webhook.ts'
import { nothing } from './commandParts.ts'

/** The commands about what the wallet does by itself: whom it contacts, what it notices. */
export const watchCommands = {
  /** Every host that the wallet contacts or would, and what for; the one contacted last comes first. */
  listContacts: { params: nothing, result: v.object({ contacts: v.array(Contact) }), when: 'unlocked' },
  /** What stood out in the use of the wallet, and by which rules. */
  listAlerts: {
    params: nothing,
    result: v.object({ alerts: v.array(Alert), rules: v.array(AlertRule) }),
    when: 'unlocked',
  },
  acknowledgeAlerts: {
    params: v.object({ ids: v.pipe(v.array(Uuid), v.minLength(1), v.maxLength(100)) }),
    result: nothing,
    when: 'unlocked',
  },
  /** Which lists of sites that steal are used. */
  getPhishingLists: { params: nothing, result: Lists, when: 'unlocked' },
  /** Takes a list beside the one that came along, in the place of the one brought before. */
  bringPhishingList: { params: ListSource, result: nothing, when: 'unlocked' },
  dropPhishingList: { params: nothing, result: nothing, when: 'unlocked' },
  /** Which descriptions of contracts are used (ERC-7730). */
  getDescriptorLists: { params: nothing, result: Lists, when: 'unlocked' },
  /** Takes descriptions that speak for the contracts they name, in the place of those brought before. */
  bringDescriptors: { params: ListSource, result: nothing, when: 'unlocked' },
  dropDescriptors: { params: nothing, result: nothing, when: 'unlocked' },
  /** Whether alerts are sent to an endpoint of the person's own, and how that goes. */
  getWebhook: { params: nothing, result: WebhookState, when: 'unlocked' },
  setWebhook: { params: WebhookSettings, result: nothing, when: 'steppedUp' },
  /** Makes a key for the endpoint: 32 bytes as hex, given this once. The key before stays good until this one is taken. */
  makeWebhookKey: {
    params: nothing,
    result: v.object({ apiKey: v.string(), secret: v.string() }),
    when: 'steppedUp',
  },
  /** Sends a test to the endpoint; `problem` says why it was not taken. */
  sendTestAlert: { params: nothing, result: v.object({ problem: v.optional(ShortText) }), when: 'unlocked' },
} as const
