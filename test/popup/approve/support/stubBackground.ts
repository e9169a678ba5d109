import type { Port } from '../../../../src/popup/browser.ts'
import type { WalletCommand } from '../../../../src/protocol/wallet.ts'

/** A command as it left the screens. */
export type SentCommand = { readonly command: string; readonly params: unknown }

type Answers = Partial<Record<WalletCommand, (params: unknown) => unknown>>

/**
 * Stands in for the background at the other end of the port: notes every command, and answers it with what the test
 * says, else with nothing. A thrown `{ code, message }` is answered as an error.
 */
export function stubBackground(): { readonly sent: SentCommand[]; answers: Answers } {
  const stub: { sent: SentCommand[]; answers: Answers } = { sent: [], answers: {} }
  Object.assign(globalThis, { chrome: { runtime: { connect: () => createPort(stub) } } })
  return stub
}

function createPort(stub: { sent: SentCommand[]; answers: Answers }): Port {
  const listeners: ((message: unknown) => void)[] = []
  const tell = (message: unknown) =>
    queueMicrotask(() => {
      for (const listener of listeners) listener(message)
    })
  return {
    onMessage: { addListener: (listener) => void listeners.push(listener) },
    onDisconnect: { addListener: () => undefined },
    disconnect: () => undefined,
    postMessage: (message) => {
      if (isPing(message)) return tell({ pong: true })
      const { id, command, params } = message as { id: string; command: WalletCommand; params: unknown }
      stub.sent.push({ command, params })
      tell(answer(stub.answers, { id, command, params }))
    },
  }
}

function answer(answers: Answers, request: { id: string; command: WalletCommand; params: unknown }): unknown {
  try {
    return { id: request.id, result: answers[request.command]?.(request.params) ?? {} }
  } catch (error) {
    return { id: request.id, error }
  }
}

function isPing(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'ping' in message
}
