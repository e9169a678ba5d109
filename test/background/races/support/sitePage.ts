import { randomUUID } from 'node:crypto'
import { createSession } from '../../../../src/content/bridge/createSession.ts'
import type { RuntimePort } from '../../../../src/content/bridge/runtime.ts'
import type { PageAnswer } from '../../../../src/content/channel.ts'
import { createCore } from '../../../../src/content/inpage/createCore.ts'
import type { SerializedError } from '../../../../src/protocol/errors.ts'
import type { PageReply } from '../../../../src/protocol/messages.ts'
import { PAGE_PORT } from '../../../../src/protocol/names.ts'
import type { Lives } from './lives.ts'

/** A request of a page, as it was when it was made, and what came of it. */
export type Asked = {
  readonly origin: string
  readonly method: string
  readonly params: readonly unknown[]
  result?: unknown
  error?: SerializedError
}

/** A document of a site, with the wallet's own two scripts in it: it comes back after a worker's death as they do. */
export type SitePage = {
  readonly origin: string
  readonly asked: Asked[]
  /** Replies that the background sent, by id; ids are the bridge's. */
  readonly replies: ReadonlyMap<string, number>
  ask(method: string, params: unknown[]): Asked
  /** What another document would need to pass a request off as its own: the id of the newest. */
  lastId(): string | undefined
  /** The document goes away for good. */
  leave(): void
  isGone(): boolean
}

export function openSitePage(lives: Lives, origin: string): SitePage {
  const asked: Asked[] = []
  const replies = new Map<string, number>()
  const documentId = randomUUID()
  const ids: string[] = []
  let gone = false
  let receive: (answer: PageAnswer) => void = () => {}

  const session = createSession({
    runtime: { connect, onCall: () => {}, isAlive: () => true },
    documentId,
    tell: (answer) => receive(answer),
    isVisible: () => true,
    otherWallets: 0,
  })
  const core = createCore(
    (listener) => {
      receive = listener
      return (call) => {
        ids.push(`${documentId}:${call.id}`)
        session.ask(structuredClone(call))
      }
    },
    () => {},
  )

  function connect(): RuntimePort {
    const heard: ((message: unknown) => void)[] = []
    const dropped: (() => void)[] = []
    const sender = { extensionId: 'pellucid', origin, url: `${origin}/page`, tabId: 1 }
    const line = lives.connect(
      PAGE_PORT,
      sender,
      (message) => {
        count(message as PageReply)
        for (const listener of heard) listener(message)
      },
      () => {
        for (const listener of dropped) listener()
      },
    )
    return {
      onMessage: { addListener: (listener) => void heard.push(listener) },
      onDisconnect: { addListener: (listener) => void dropped.push(listener) },
      postMessage: line.send,
      disconnect: line.close,
    }
  }

  function count(reply: PageReply): void {
    if ('id' in reply) replies.set(reply.id, (replies.get(reply.id) ?? 0) + 1)
  }

  return {
    origin,
    asked,
    replies,
    lastId: () => ids.at(-1),
    ask(method, params) {
      const request: Asked = { origin, method, params: structuredClone(params) }
      asked.push(request)
      core.request({ method, params }).then(
        (result) => {
          request.result = result
        },
        (error: unknown) => {
          const { code, message, data } = error as {
            code: number
            message: string
            data?: { reason?: string }
          }
          request.error = { code, message, ...(data?.reason && { reason: data.reason }) }
        },
      )
      return request
    },
    leave() {
      gone = true
      session.pause()
    },
    isGone: () => gone,
  }
}
