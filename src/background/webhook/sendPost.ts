import { parseRetryAfterMs } from '../../chains/rpc/retryAfter.ts'
import { signRequest } from '../../webhook/signRequest.ts'
import type { Contacts } from '../contacts/contacts.ts'
import type { Platform } from '../platform.ts'
import type { WebhookKeys } from './webhookKeys.ts'

const TIMEOUT_MS = 10_000

/** What became of a request. `later`: it is worth another try. */
export type SendOutcome =
  | { readonly type: 'accepted' }
  | { readonly type: 'later'; readonly problem: string; readonly retryAfterMs?: number | undefined }
  | { readonly type: 'refused'; readonly problem: string }

/**
 * Sends one request, signed by the newest key, and where that is refused by the ones before.
 *
 * @throws WalletError `locked`
 */
export async function sendPost(
  { url, body }: { url: string; body: string },
  {
    platform,
    contacts,
    keys,
  }: { platform: Pick<Platform, 'now' | 'random' | 'setTimer'>; contacts: Contacts; keys: WebhookKeys },
): Promise<SendOutcome> {
  // As after a backup was restored, which holds the address and no key.
  let outcome: SendOutcome = { type: 'later', problem: 'There is no key yet. Make one first.' }
  let accepted: string | undefined
  const bytes = new TextEncoder().encode(body)
  await keys.tryEach(async (key) => {
    const signing = { key, nowMs: platform.now(), random: platform.random }
    const authorization = await signRequest({ method: 'POST', url, body: bytes }, signing)
    const response = await post(contacts, platform, { url, body, authorization })
    outcome = response ? judge(response, platform.now()) : unreachable
    if (outcome.type === 'accepted') accepted = key.apiKey
    return response?.status === 401 ? 'next' : 'done'
  })
  if (accepted && (await keys.list()).at(-1)?.apiKey !== accepted) await keys.dropOlder(accepted)
  return outcome
}

const unreachable: SendOutcome = {
  type: 'later',
  problem: 'The address did not answer, or does not allow requests from an extension (CORS).',
}

async function post(
  contacts: Contacts,
  { setTimer }: Pick<Platform, 'setTimer'>,
  { url, body, authorization }: { url: string; body: string; authorization: string },
): Promise<Response | undefined> {
  const overdue = new AbortController()
  const callOff = setTimer(() => overdue.abort(), TIMEOUT_MS)
  try {
    const response = await contacts.fetchFor({ purpose: 'alerts' })(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body,
      signal: overdue.signal,
    })
    // Whatever it says beyond its status is of no use, and may be long.
    await response.body?.cancel()
    return response
  } catch {
    return undefined
  } finally {
    callOff()
  }
}

/** What may be otherwise in a while, of those that say that the request is at fault (RFC 9110, RFC 6585). */
const passing = [401, 408, 425, 429]

function judge({ status, headers }: Response, nowMs: number): SendOutcome {
  if (status >= 200 && status < 300) return { type: 'accepted' }
  // The service gets another key, or a clock is put right: nothing is lost over it.
  const hint = status === 401 ? ' It does not know the key, or its clock or this computer’s is wrong.' : ''
  const problem = `The address answered ${status}.${hint}`
  if (!passing.includes(status) && status < 500) return { type: 'refused', problem }
  return { type: 'later', problem, retryAfterMs: parseRetryAfterMs(headers.get('retry-after'), nowMs) }
}
