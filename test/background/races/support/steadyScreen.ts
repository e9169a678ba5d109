import { randomUUID } from 'node:crypto'
import type { Approval } from '../../../../src/protocol/approval.ts'
import { WalletError } from '../../../../src/protocol/errors.ts'
import type { WalletReply } from '../../../../src/protocol/messages.ts'
import { WALLET_PORT } from '../../../../src/protocol/names.ts'
import type { View } from '../../../../src/protocol/view.ts'
import type { CommandParams, CommandResult, WalletCommand } from '../../../../src/protocol/wallet.ts'
import type { LineEnd, Lives } from './lives.ts'

/** A screen of the wallet that stays open over the deaths of workers, as the real ones do. */
export type SteadyScreen = {
  view(): View
  /** @throws WalletError `interrupted` if the worker dies over it, and what the wallet answers */
  run<C extends WalletCommand>(command: C, params: CommandParams<C>): Promise<CommandResult<C>>
  isIdle(): boolean
  /** Approvals that can be decided now. */
  ready(): Approval[]
  close(): void
}

type Waiting = { resolve(result: unknown): void; reject(error: unknown): void }

/** @param windowId the window it is in, for the one that shows approvals */
export function openSteadyScreen(lives: Lives, windowId?: number): SteadyScreen {
  const url = `chrome-extension://pellucid/popup.html#/${windowId === undefined ? '' : 'approve'}`
  const waiting = new Map<string, Waiting>()
  let shown = {} as View
  let closed = false
  let line: LineEnd = connect()

  function connect(): LineEnd {
    const opened = lives.connect(
      WALLET_PORT,
      { extensionId: 'pellucid', origin: undefined, url, windowId },
      (message) => hear(message as WalletReply),
      () => {
        const interrupted = [...waiting.values()]
        waiting.clear()
        if (closed) return
        line = connect()
        const error = new WalletError('disconnected', 'Something interrupted this.', {
          reason: 'interrupted',
        })
        for (const { reject } of interrupted) reject(error)
      },
    )
    opened.send({ ping: true })
    return opened
  }

  function hear(reply: WalletReply): void {
    if ('view' in reply) shown = reply.view
    if ('patch' in reply) shown = Object.assign({ ...shown }, reply.patch)
    if (!('id' in reply)) return
    const caller = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('error' in reply) caller?.reject(reply.error)
    else caller?.resolve(reply.result)
  }

  return {
    view: () => shown,
    run(command, params) {
      const id = randomUUID()
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as (result: unknown) => void, reject })
        line.send({ id, command, params })
      })
    },
    isIdle: () => waiting.size === 0,
    ready: () => (shown.approvals ?? []).filter(({ reviewState }) => reviewState === 'ready'),
    close() {
      closed = true
      line.close()
    },
  }
}
