import type { Network } from './network.ts'
import type { Session } from './session.ts'

/** What an action works with. `report` shows how far it is; what it returns is shown last. */
export type ActionContext = {
  readonly session: Session
  readonly network: Network
  readonly report: (progress: unknown) => void
}

/** What a button does. A thrown error's code and message are shown. */
export type Action = (context: ActionContext) => Promise<unknown>
