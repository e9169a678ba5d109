import { createUuid } from '../../keyring/random/createUuid.ts'
import type { Alert } from '../../protocol/alerts.ts'
import { isDue, nextAttemptMs, takeToken } from '../../webhook/delivery.ts'
import type { Contacts } from '../contacts/contacts.ts'
import type { Platform } from '../platform.ts'
import type { Session } from '../session/session.ts'
import type { Stores } from '../state/stores.ts'
import type { WebhookPost } from '../state/webhookQueueStore.ts'
import type { VaultKeeper } from '../vault/vaultKeeper.ts'
import type { SendOutcome } from './sendPost.ts'
import { createWebhookKeys, type WebhookKeys } from './webhookKeys.ts'

export const WEBHOOK_ALARM = 'webhook'

/** When there are more, the oldest is let go: the alerts themselves stay in the wallet. */
const MAX_POSTS = 100

/** Sends alerts to an endpoint of the person's own, if they set one up; what waits outlives the worker. */
export type Webhook = {
  readonly keys: WebhookKeys
  /** Puts an alert on its way, if the person wants it. Nobody waits for it. */
  tell(alert: Alert): void
  /** Sends what is due, as long as the wallet is unlocked. Never rejects. */
  look(): Promise<void>
  /** Sends a test at once. @throws WalletError `locked` */
  test(url: string): Promise<SendOutcome>
}

export function createWebhook(parts: {
  platform: Pick<Platform, 'now' | 'random' | 'setTimer' | 'setAlarm'>
  stores: Pick<Stores, 'webhook' | 'webhookQueue'>
  contacts: Contacts
  session: Pick<Session, 'isUnlocked' | 'withDataKey'>
  vault: Pick<VaultKeeper, 'read' | 'change'>
}): Webhook {
  const { platform, stores, session, contacts } = parts
  const queue = stores.webhookQueue
  const keys = createWebhookKeys(parts)
  let turn: Promise<void> = Promise.resolve()

  async function send(url: string, body: string): Promise<SendOutcome> {
    const { sendPost } = await import('./sendPost.ts')
    const outcome = await sendPost({ url, body }, { platform, contacts, keys })
    const problem = outcome.type === 'accepted' ? {} : { problem: outcome.problem }
    await queue.update((state) => ({ ...state, last: { atMs: platform.now(), ...problem } }))
    return outcome
  }

  /** Counted before it is sent: a worker that dies meanwhile sends it again, and never without end. */
  async function sendNext(url: string, post: WebhookPost): Promise<void> {
    const attempts = post.attempts + 1
    const nowMs = platform.now()
    const chance = (platform.random(1)[0] ?? 0) / 256
    const againMs = nextAttemptMs(attempts, { nowMs, chance }) ?? nowMs
    await replace({ ...post, attempts, dueMs: againMs })
    const outcome = await send(url, post.body)
    if (outcome.type !== 'later') return replace(undefined, post.id)
    const dueMs = nextAttemptMs(attempts, {
      nowMs: platform.now(),
      chance,
      retryAfterMs: outcome.retryAfterMs,
    })
    await (dueMs === undefined ? replace(undefined, post.id) : replace({ ...post, attempts, dueMs }))
  }

  function replace(post: WebhookPost | undefined, id = post?.id): Promise<void> {
    return queue.update((state) => ({
      ...state,
      posts: state.posts.flatMap((other) => (other.id === id ? (post ?? []) : other)),
    }))
  }

  async function run(): Promise<void> {
    for (;;) {
      const { url, on } = stores.webhook.get()
      const { posts, bucket } = queue.get()
      const [post] = posts.toSorted((one, other) => one.dueMs - other.dueMs)
      if (!post || !url || !on || !session.isUnlocked()) return
      const nowMs = platform.now()
      if (!isDue(post.dueMs, nowMs)) return wakeAt(post.dueMs)
      const taken = takeToken(bucket, nowMs)
      await queue.update((state) => ({ ...state, bucket: taken.bucket }))
      if (taken.nextMs !== undefined) return wakeAt(taken.nextMs)
      await sendNext(url, post)
    }
  }

  function wakeAt(whenMs: number): void {
    platform.setAlarm(WEBHOOK_ALARM, whenMs)
    platform.setTimer(() => void look(), Math.max(whenMs - platform.now(), 0))
  }

  function look(): Promise<void> {
    // Locked meanwhile, or the disk is full: it is looked at again with the next unlock, alert or start.
    turn = turn.then(run).catch(isLeft)
    return turn
  }

  return {
    keys,
    look,
    tell(alert) {
      const { url, on, withSentence } = stores.webhook.get()
      if (!url || !on) return
      const body = formatBody(alert, withSentence)
      const post = { id: alert.id, body, attempts: 0, dueMs: platform.now() }
      queue
        .update((state) => ({ ...state, posts: [...state.posts, post].slice(-MAX_POSTS) }))
        .then(look)
        .catch(isLeft)
    },
    test: (url) => {
      const id = createUuid(platform.random)
      return send(url, JSON.stringify({ version: 1, test: true, id, level: 'info', time: platform.now() }))
    },
  }
}

/** Nothing but which one, how bad and when, unless the person wants the sentence to go along. */
function formatBody({ id, level, atMs, sentence }: Alert, withSentence: boolean): string {
  return JSON.stringify({ version: 1, id, level, time: atMs, ...(withSentence && { what: sentence }) })
}

function isLeft(): void {}
