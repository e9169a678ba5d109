import * as v from 'valibot'
import { ShortText, TimeMs } from './primitives.ts'

/** Where alerts are sent: by https, or by http to this machine, which no network sees. */
export const WebhookUrl = v.pipe(
  v.string(),
  v.maxLength(500),
  v.check(isSafeUrl, 'Alerts are sent by https, and the address holds no name or password.'),
  v.check(isReadable, 'This address has a percent sign that means nothing.'),
)

/** What of alerts leaves the wallet, and whether at all. */
export const WebhookSettings = v.object({
  url: v.optional(WebhookUrl),
  on: v.boolean(),
  /** Whether the sentence goes along; else only id, level and time. */
  withSentence: v.boolean(),
})
export type WebhookSettings = v.InferOutput<typeof WebhookSettings>

/** How the last request ended. */
export const WebhookResult = v.object({
  atMs: TimeMs,
  /** Why it was not taken, in a sentence; left out when it was. */
  problem: v.optional(ShortText),
})
export type WebhookResult = v.InferOutput<typeof WebhookResult>

/** Everything about it but the secret of its keys. */
export const WebhookState = v.object({
  ...WebhookSettings.entries,
  /** The newest first; those after it are good until it was accepted. */
  keys: v.array(v.object({ apiKey: v.string(), createdAtMs: TimeMs })),
  /** Alerts that are on their way. */
  waiting: v.number(),
  last: v.optional(WebhookResult),
})
export type WebhookState = v.InferOutput<typeof WebhookState>

/** What is signed is written in one way, for which it has to be read. */
function isReadable(text: string): boolean {
  try {
    const { pathname, search } = new URL(text)
    decodeURIComponent(pathname + search)
    return true
  } catch {
    return false
  }
}

function isSafeUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || url.username || url.password || url.hash) return false
  if (url.protocol === 'https:') return true
  return url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname)
}
