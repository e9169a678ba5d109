import type { BrowserContext, Page } from 'playwright'
import type { BrowserName } from './launch.ts'

/** A browser with the wallet in it and an empty profile, driven by Playwright whichever it is. */
export type WalletBrowser = {
  readonly name: BrowserName
  readonly context: BrowserContext
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  readonly extensionUrl: string
  /** Opens a page of the wallet in a tab of the popup's size. */
  readonly openPopup: (hash?: string) => Promise<Page>
  /** Loads a page of the wallet anew, at another screen if one is named. */
  readonly reopen: (page: Page, hash?: string) => Promise<void>
  /** Opens a page of the web, or a file of the wallet's, in a tab. */
  readonly openPage: (url: string) => Promise<Page>
  /** Puts another tab in front of a page, in its window, as a person does: the page is hidden from then on. */
  readonly hide: (page: Page) => Promise<void>
  /** The tab that the wallet opens when it is installed. */
  readonly onboarding: () => Promise<Page>
  /** The window in which requests are decided, once one waits there. */
  readonly approval: () => Promise<Page>
  /** Every window there is at this moment in which requests are decided. */
  readonly approvals: () => Page[]
  /** Waits for the file that a page is about to save. @returns where it is under its own name, while the browser runs */
  readonly awaitFile: (page: Page) => Promise<string>
  /** Ends the worker, or Firefox's event page, as the browser does when it has idled for half a minute. */
  readonly killWorker: () => Promise<void>
  /** @returns whether the worker, or Firefox's event page, runs at this moment */
  readonly isWorkerAlive: () => Promise<boolean>
  /** Every line that a page or the worker wrote to its console; in Firefox its own output is among it. */
  readonly consoleLines: readonly string[]
  /** Where the browser keeps everything of this start. */
  readonly profileDir: string
  /** Copies the profile as it would be left if the browser was killed at this moment. @returns where the copy is */
  readonly copyProfile: () => Promise<string>
  /** Ends the browser in the middle of whatever it does, as a crash or a power cut would. The profile stays. */
  readonly kill: () => Promise<void>
  /** Ends the browser as a person does. The profile stays. */
  readonly quit: () => Promise<void>
  /** Ends the browser, if it runs, and removes the profile. */
  readonly close: () => Promise<void>
}
