import * as v from 'valibot'
import { serializeError, WalletError } from '../../protocol/errors.ts'
import { Origin } from '../../protocol/ids.ts'
import { PageHello, PageRequest } from '../../protocol/messages.ts'
import { refusedMethods } from '../../protocol/provider/refusedMethods.ts'
import { isProviderMethod, type ProviderMethod, providerMethods } from '../../protocol/provider.ts'
import type { Platform, Port } from '../platform.ts'
import { answerMethod } from '../rpc/answerMethod.ts'
import type { RpcOutcome } from '../rpc/rpcHandler.ts'
import type { Services } from '../services.ts'
import { documentOf, type PagePort } from './pagePorts.ts'

/**
 * Identifies the document at the other end of a port, by what the browser vouches for alone.
 *
 * @returns undefined for a document that may not ask: an opaque origin, another extension, or a file
 */
export function identifyPage(
  port: Port,
  { extensionId }: Pick<Platform, 'extensionId'>,
): PagePort | undefined {
  const origin = v.safeParse(Origin, port.sender.origin)
  const { tabId, frameId } = port.sender
  const place = tabId === undefined || frameId === undefined ? undefined : { tabId, frameId }
  const isOurScript = port.sender.extensionId === extensionId
  return origin.success && isOurScript ? { port, origin: origin.output, place } : undefined
}

/**
 * Takes one message of a page: parses it, checks what the site may, and has it answered. Exactly one reply goes to
 * each request id, now or after the person has decided. Never rejects.
 */
export async function routePageMessage(services: Services, page: PagePort, message: unknown): Promise<void> {
  const { pages } = services
  const parsed = v.safeParse(PageRequest, message)
  if (!parsed.success) {
    greet(services, page, message)
    return
  }
  const { id } = parsed.output
  if (isJournalled(services, page, id)) return
  pages.attach(id, page)
  pages.name(page, documentOf(id))
  // A request that comes again while it is being looked at is the same one, over another port.
  if (!pages.begin(id)) return
  try {
    const outcome = await answerRequest(services, page, parsed.output)
    if (outcome.type === 'result') pages.reply(id, { result: outcome.value })
  } catch (error) {
    pages.reply(id, { error: serializeError(error) })
  } finally {
    pages.end(id)
  }
}

/** @returns true for a request that was put before the person: answered again if it was, else left to the person */
function isJournalled({ pages, journal }: Services, page: PagePort, id: string): boolean {
  const given = journal.findReply(id)
  const asked = given?.origin ?? findAsker(journal, id)
  if (asked === undefined) return false
  // An id that belongs to somebody else is answered by nobody.
  if (asked !== page.origin) return true
  pages.attach(id, page)
  if (given) pages.reply(id, given.reply)
  return true
}

/** @returns the site whose request of that id waits for the person */
function findAsker(journal: Services['journal'], id: string): string | undefined {
  const requester = journal.findByPageRequest(id)?.approval.requester
  return requester?.type === 'site' ? requester.origin : undefined
}

async function answerRequest(
  services: Services,
  { origin }: PagePort,
  { id, method, params, otherWallets }: PageRequest,
): Promise<RpcOutcome> {
  const known = assertMethod(method)
  const call = { requestId: id, origin, method: known, params: parseParams(known, params), otherWallets }
  return answerMethod(services, call)
}

function assertMethod(method: string): ProviderMethod {
  if (isProviderMethod(method)) return method
  const why = Object.hasOwn(refusedMethods, method) ? refusedMethods[method] : undefined
  throw new WalletError('unsupportedMethod', why ?? `The wallet does not support ${method.slice(0, 60)}.`)
}

function parseParams(method: ProviderMethod, params: unknown): unknown {
  const parsed = v.safeParse(providerMethods[method].params as v.GenericSchema, params)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const path = v.getDotPath(issue)
  throw new WalletError(
    'invalidParams',
    `The parameters of ${method} are wrong${path ? ` at ${path}` : ''}: ${issue.message.slice(0, 200)}`,
  )
}

/** A document that subscribed to events and comes back says which it is. */
function greet(services: Services, page: PagePort, message: unknown): void {
  const hello = v.safeParse(PageHello, message)
  if (hello.success) {
    services.pages.name(page, hello.output.documentId)
    services.announcer.start()
  } else sendMalformed(services, page, message)
}

/** A message without a usable id can't be answered; one with an id is told that it is no request (-32600). */
function sendMalformed({ pages }: Services, page: PagePort, message: unknown): void {
  const withId = v.safeParse(v.object({ id: PageRequest.entries.id }), message)
  if (!withId.success) return
  pages.sendError(page, withId.output.id, new WalletError('invalidRequest', 'This is not a request.'))
}
