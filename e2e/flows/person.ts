import type { Screen } from '../screen/screen.ts'
import type { Canary } from '../support/findSecrets.ts'
import type { Approving } from './approve.ts'

/** Somebody with an unlocked wallet, in whichever browser, who does what people do with it. */
export type Person = {
  readonly password: string
  /** Of the wallet's first account, whose words they wrote down. */
  readonly phrase: () => string
  /** Opens a screen of the wallet in a tab, and closes it after the task. Its print window closes by itself. */
  readonly at: (hash: string, task: (screen: Screen) => Promise<void>) => Promise<void>
  /** Waits for the file that the screen they are at is about to save. @returns where it is */
  readonly awaitFile: () => Promise<string>
  /** Presses a button of the demo dApp, and approves what it asks for. */
  readonly approve: (dappAction: string, action: Approving) => Promise<void>
  /** Takes note of secrets that came up, so that they are searched for. */
  readonly noteSecrets: (secrets: Partial<Canary>) => void
}

/** Something a person does with a wallet that touches a secret. */
export type Flow = { readonly name: string; readonly go: (person: Person) => Promise<void> }
