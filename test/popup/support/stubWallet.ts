import { vi } from 'vitest'
import { serializeError } from '../../../src/protocol/errors.ts'
import { isWalletCommand, type WalletCommand } from '../../../src/protocol/wallet.ts'
import { createFakePort, type FakePort } from './fakePort.ts'

/** What the background would do on a command. */
export type Answers = Partial<Record<WalletCommand, (params: never) => unknown>>

type Command = { readonly id: string; readonly command: string; readonly params: never }

/**
 * Puts a background behind the page that answers these commands, and refuses any other.
 *
 * @returns the commands it was given, in order
 */
export function stubWallet(answers: Answers): Command[] {
  const commands: Command[] = []
  function connect(): FakePort {
    const port = createFakePort({ alive: true })
    const send = port.postMessage
    return Object.assign(port, {
      postMessage(message: Command) {
        send(message)
        if (typeof message.command !== 'string') return
        commands.push(message)
        queueMicrotask(() => port.receive(answer(message)))
      },
    })
  }
  function answer({ id, command, params }: Command) {
    const act = isWalletCommand(command) ? answers[command] : undefined
    try {
      if (act) return { id, result: act(params) }
    } catch (error) {
      return { id, error: serializeError(error) }
    }
    return { id, error: { code: -32601, message: `Nobody answers ${command}`, reason: 'methodNotFound' } }
  }
  vi.stubGlobal('chrome', { runtime: { connect } })
  return commands
}
