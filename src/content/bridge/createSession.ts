import type { PageReply, PageRequest } from '../../protocol/messages.ts'
import type { PageAnswer } from '../channel.ts'
import { createLine } from './createLine.ts'
import { getRefusals } from './getRefusals.ts'
import { MAX_OUTSTANDING, MAX_QUEUED } from './limits.ts'
import { parsePageCall } from './parsePageCall.ts'
import type { Runtime } from './runtime.ts'

/** One document's use of the wallet. */
export type Session = {
  /** Takes a message of the page, which may be anything. */
  readonly ask: (data: unknown) => void
  /** The document is hidden from the person for good or for a while: nothing is sent, to the page neither. */
  readonly pause: () => void
  /** The background has something to tell: unless the document is paused, it comes to the line. */
  readonly answerCall: () => void
  /** The document is shown: what was in use is opened again, and what waits is sent again. */
  readonly resume: () => void
}

/**
 * Relays requests between a page and the background, so many at a time; the others wait for their turn. Each is answered once:
 * it is sent again when the worker died over it, a second answer is dropped, and a number that was used is never taken again.
 *
 * @param options `documentId` is a UUID, the first part of each request's id · `tell` sends to the page ·
 * `isVisible` says whether the person sees the document, so that it must hear of changes · `otherWallets` are in the page
 */
export function createSession(options: {
  runtime: Runtime
  documentId: string
  tell: (answer: PageAnswer) => void
  isVisible: () => boolean
  otherWallets: number
}): Session {
  const { runtime, documentId, tell, isVisible, otherWallets } = options
  const outstanding = new Map<string, PageRequest>()
  const queued: PageRequest[] = []
  let lastId = 0
  /** True once the document subscribed to events: the next worker must know which document this is. */
  let hears = false
  let paused = false
  /** True from a call until something is heard: the line may look open, and have ended with a worker. */
  let called = false
  let lost = false

  const relay = (reply: PageReply) => {
    if (!('id' in reply)) return tell(reply)
    if (!outstanding.delete(reply.id)) return
    tell({ ...reply, id: +reply.id.slice(documentId.length + 1) })
    const next = queued.shift()
    if (next) send(next)
  }

  const send = (request: PageRequest) => {
    outstanding.set(request.id, request)
    if (!paused) line.post(request)
  }

  const loseAll = () => {
    for (const request of queued.splice(0)) outstanding.set(request.id, request)
    for (const id of [...outstanding.keys()]) relay({ id, error: getRefusals().gone })
    if (!lost) tell({ event: 'disconnect', error: getRefusals().gone })
    lost = true
  }

  const line = createLine(runtime, {
    heard: (message) => {
      called = false
      relay(message as PageReply)
    },
    opened: (post) => {
      if (hears) post({ documentId })
      outstanding.forEach(post)
    },
    dropped: () => tell({ state: undefined }),
    lost: loseAll,
    isNeeded: () => called || outstanding.size > 0 || isVisible(),
  })

  return {
    ask(data) {
      const call = parsePageCall(data)
      if (!call || call.id <= lastId) return
      lastId = call.id
      if ('error' in call) return tell(call)
      if (queued.length === MAX_QUEUED) return tell({ id: call.id, error: getRefusals().tooMany })
      hears ||= call.method === 'eth_subscribe'
      const request = { ...call, id: `${documentId}:${call.id}`, otherWallets }
      if (outstanding.size < MAX_OUTSTANDING) send(request)
      else queued.push(request)
    },
    pause() {
      paused = true
      line.close()
    },
    answerCall() {
      called = true
      if (!paused) line.open()
    },
    resume() {
      paused = false
      if (lastId > 0) line.open()
    },
  }
}
