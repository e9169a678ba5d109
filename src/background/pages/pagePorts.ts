import { serializeError } from '../../protocol/errors.ts'
import type { Origin } from '../../protocol/ids.ts'
import type { PageReply, PageState } from '../../protocol/messages.ts'
import type { Reply } from '../approvals/journal.ts'
import type { Port } from '../platform.ts'
import type { PagePlace } from '../state/journalStore.ts'

/** One document of a site that has talked to the wallet. */
export type PagePort = {
  readonly port: Port
  readonly origin: Origin
  /** Its tab and frame: another document there is one that came after it. Undefined for what is in no tab. */
  readonly place: PagePlace | undefined
}

/** A document by its id. Its origin must be that of the page that claims to be it. */
type Document = { readonly documentId?: string | undefined; readonly origin: Origin }

type PageEvent = Extract<PageReply, { event: string }>

/** The documents that are listening, and what each has been told. */
export type PagePorts = {
  add(page: PagePort): void
  remove(page: PagePort): void
  /** Notes which document waits for a request: the one that asked last, after a worker or a document came back. */
  attach(requestId: string, page: PagePort): void
  isAttached(requestId: string): boolean
  /** Whether the document that waited for a request was seen to go, and has not come back. */
  hasLeft(requestId: string): boolean
  /** @returns the tab and frame of the document that waits for a request */
  placeOf(requestId: string): PagePlace | undefined
  /** @returns false when the request is being looked at already */
  begin(requestId: string): boolean
  end(requestId: string): void
  /** Answers whoever waits. A reply that nobody waits for stays in the journal. */
  reply(requestId: string, reply: Reply): void
  sendError(page: PagePort, requestId: string, error: unknown): void
  /** Notes which document a page is, as its bridge says; it stays the same over the deaths of workers. */
  name(page: PagePort, documentId: string): void
  isHere(document: Document): boolean
  /** Sends a document an event, if it is here. */
  tell(document: Document, event: PageEvent): void
  /** Tells every document its state, where that has changed. */
  pushStates(): void
  /** @returns the tabs in which a site's documents are at the line now, each once */
  tabsOf(origin: Origin): number[]
  /** @returns the requests that a document waited for */
  requestsOf(page: PagePort): string[]
}

/** @returns the document that a request's id begins with, a UUID */
export function documentOf(requestId: string): string {
  return requestId.slice(0, requestId.indexOf(':'))
}

export function createPagePorts(getState: (origin: Origin) => PageState): PagePorts {
  const told = new Map<PagePort, string>()
  const waiting = new Map<string, PagePort>()
  const begun = new Set<string>()
  const left = new Set<string>()
  const names = new Map<PagePort, string>()

  function post({ port }: PagePort, message: PageReply): void {
    port.post(message)
  }

  function find({ documentId, origin }: Document): PagePort | undefined {
    return [...names].find(([page, name]) => name === documentId && page.origin === origin)?.[0]
  }

  function pushState(page: PagePort): void {
    const state = getState(page.origin)
    const text = JSON.stringify(state)
    if (told.get(page) === text) return
    told.set(page, text)
    post(page, { state })
  }

  return {
    add(page) {
      told.set(page, '')
      pushState(page)
    },
    remove(page) {
      told.delete(page)
      names.delete(page)
      for (const [requestId, other] of waiting) {
        if (other !== page) continue
        waiting.delete(requestId)
        left.add(requestId)
      }
    },
    attach(requestId, page) {
      const other = waiting.get(requestId)
      if (other && other.origin !== page.origin) return
      waiting.set(requestId, page)
      left.delete(requestId)
    },
    isAttached: (requestId) => waiting.has(requestId),
    hasLeft: (requestId) => left.has(requestId),
    placeOf: (requestId) => waiting.get(requestId)?.place,
    begin(requestId) {
      if (begun.has(requestId)) return false
      begun.add(requestId)
      return true
    },
    end: (requestId) => void begun.delete(requestId),
    reply(requestId, reply) {
      const page = waiting.get(requestId)
      waiting.delete(requestId)
      left.delete(requestId)
      // The state first: whoever is answered finds it changed already.
      if (page) pushState(page)
      if (page) post(page, { id: requestId, ...reply })
    },
    sendError: (page, requestId, error) => post(page, { id: requestId, error: serializeError(error) }),
    name: (page, documentId) => void names.set(page, documentId),
    isHere: (document) => find(document) !== undefined,
    tell(document, event) {
      const page = find(document)
      if (page) post(page, event)
    },
    pushStates() {
      for (const page of told.keys()) pushState(page)
    },
    tabsOf: (origin) => [
      ...new Set(
        [...told.keys()].flatMap((page) => (page.origin === origin ? (page.place?.tabId ?? []) : [])),
      ),
    ],
    requestsOf: (page) => [...waiting].flatMap(([requestId, other]) => (other === page ? [requestId] : [])),
  }
}
