import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { WebSocket } from 'ws'

/** What Chromium is started with, so that there is a second door to it. */
export const debuggerFlag = '--remote-debugging-port=0'

/** A line to Chromium's own protocol beside Playwright's, which has none to a worker. */
export type Debugger = {
  readonly send: <Result>(method: string, params?: object, sessionId?: string) => Promise<Result>
  /** From now on hears what a session tells without being asked. */
  readonly listen: (heard: (event: DebuggerEvent) => void) => void
  readonly close: () => void
}

export type DebuggerEvent = { readonly method: string; readonly sessionId?: string; readonly params: unknown }

type Answer = {
  readonly id: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** @throws Error with Chromium's words, from `send`, if it refuses */
export async function openDebugger(profileDir: string): Promise<Debugger> {
  const [port, path] = (await readFile(join(profileDir, 'DevToolsActivePort'), 'utf8')).split('\n')
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { perMessageDeflate: false })
  await once(socket, 'open')
  const waiting = new Map<number, (answer: Answer) => void>()
  let heard: (event: DebuggerEvent) => void = () => {}
  socket.on('message', (text) => {
    const message = JSON.parse(`${text}`) as Answer | DebuggerEvent
    if (!('id' in message)) return heard(message)
    waiting.get(message.id)?.(message)
    waiting.delete(message.id)
  })
  let lastId = 0
  return {
    send(method, params = {}, sessionId) {
      lastId += 1
      const id = lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ result, error }) =>
          error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result as never),
        )
        socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }))
      })
    },
    listen(next) {
      heard = next
    },
    close: () => socket.close(),
  }
}
