/** The browsers that the wallet is made for; the name of a test's project is one of them. */
export type BrowserName = 'chromium' | 'firefox'

/** What to start. */
export type Launch = {
  readonly browserPath: string
  readonly extensionDir: string
  /** The folders of other extensions, which are there before the wallet. */
  readonly others?: readonly string[]
  readonly network?: Network
  /** Flags of Chromium's own. */
  readonly flags?: readonly string[]
  /** Preferences of Firefox's own. */
  readonly preferences?: Preferences
}

/** Firefox's settings, as `about:config` names them. */
export type Preferences = Readonly<Record<string, string | number | boolean>>

/** What a browser finds outside itself; as it is if nothing is given. */
export type Network = {
  /** Names that lead to this machine. They are not secure there, as the open web is not. */
  readonly hosts?: readonly string[]
  /** Whatever is not on this machine is not there, at once. */
  readonly isOffline?: boolean
  /** A proxy that everything goes through, this machine's own servers too. */
  readonly proxyUrl?: string
}

/** Long enough for a slow machine, and short of a test's own limit, so that a failure names what was waited for. */
export const patienceMs = 40_000

/** px */
export const popupSize = { width: 360, height: 600 }
