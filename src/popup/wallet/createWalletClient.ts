import { type SerializedError, WalletError } from '../../protocol/errors.ts'
import type { WalletReply, WalletRequest } from '../../protocol/messages.ts'
import type { View, ViewPatch } from '../../protocol/view.ts'
import type { WalletCommand } from '../../protocol/wallet.ts'
import type { Port } from '../browser.ts'
import { createConnection } from './createConnection.ts'
import { repeatable } from './repeatable.ts'
import { restoreError } from './restoreError.ts'
import type { Connection } from './walletStore.ts'

type ClientOptions = {
  readonly openPort: () => Port
  readonly onView: (view: View) => void
  readonly onPatch: (patch: ViewPatch) => void
  readonly onConnection: (connection: Connection) => void
  /** Whether to wake the background again although no command waits: while the person can see the page. */
  readonly stayConnected: () => boolean
}

type Outstanding = {
  readonly request: WalletRequest
  readonly repeatable: boolean
  sent: boolean
  readonly resolve: (result: unknown) => void
  readonly reject: (error: WalletError) => void
}

/**
 * Speaks with the background: passes on the view, and sends commands. Commands wait for a live connection. When it
 * breaks, those that may be repeated are sent again over the next one, and the others fail as `interrupted`.
 */
export function createWalletClient(options: ClientOptions) {
  const outstanding = new Map<string, Outstanding>()
  const connection = createConnection({ openPort: options.openPort, receive, onChange })

  function onChange(next: Connection) {
    options.onConnection(next)
    if (next === 'live') for (const entry of outstanding.values()) send(entry)
    if (next === 'lost') failAll(createUnreachableError())
    if (next !== 'interrupted') return
    keepRepeatable()
    if (outstanding.size > 0 || options.stayConnected()) connection.open()
  }

  function receive(message: unknown) {
    const reply = message as WalletReply
    if ('view' in reply) options.onView(reply.view)
    else if ('patch' in reply) options.onPatch(reply.patch)
    else if ('id' in reply) settle(reply)
  }

  function settle(reply: { id: string } & ({ result: unknown } | { error: SerializedError })) {
    const entry = outstanding.get(reply.id)
    outstanding.delete(reply.id)
    if ('error' in reply) entry?.reject(restoreError(reply.error))
    else entry?.resolve(reply.result)
  }

  function send(entry: Outstanding) {
    entry.sent = true
    connection.send(entry.request)
  }

  function keepRepeatable() {
    for (const [id, entry] of outstanding) {
      if (entry.repeatable || !entry.sent) continue
      outstanding.delete(id)
      entry.reject(createInterruptedError())
    }
  }

  function failAll(error: WalletError) {
    const entries = [...outstanding.values()]
    outstanding.clear()
    for (const entry of entries) entry.reject(error)
  }

  return {
    /** Connects, if it is not done: at the start, and when the person comes back to the page. */
    wake: connection.open,
    /** Sends a command. Fails with the background's WalletError, `interrupted` or `unreachable`. */
    run(command: WalletCommand, params: unknown): Promise<unknown> {
      return new Promise((resolve, reject) => {
        const request = { id: crypto.randomUUID(), command, params }
        const entry = { request, repeatable: repeatable[command], sent: false, resolve, reject }
        outstanding.set(request.id, entry)
        if (connection.isLive()) send(entry)
        else connection.open()
      })
    },
  }
}

function createInterruptedError(): WalletError {
  return new WalletError('disconnected', 'Something interrupted this. Check before you try again.', {
    reason: 'interrupted',
  })
}

function createUnreachableError(): WalletError {
  return new WalletError('disconnected', 'The wallet does not answer. Close this window and open it again.', {
    reason: 'unreachable',
  })
}
