import type { Screen } from '../screen/screen.ts'
import type { Approving } from './approve.ts'

/** Somebody with an unlocked wallet, in whichever browser, who does what people do with it. */
export type Person = {
  readonly password: string
  /** Opens a screen of the wallet in a tab, and closes it after the task. */
  readonly at: (hash: string, task: (screen: Screen) => Promise<void>) => Promise<void>
  /** Presses a button of the demo dApp, and approves what it asks for. */
  readonly approve: (dappAction: string, action: Approving) => Promise<void>
}
