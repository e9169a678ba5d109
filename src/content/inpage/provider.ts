type Listen = (event: string, listener: (payload: unknown) => void) => Provider

/** What a page gets to work with (EIP-1193), and below it what pages of before that standard look for. */
export type Provider = {
  readonly request: (call: { method: string; params?: unknown }) => Promise<unknown>
  /** This and the next six are as Node's emitters have them, which the standard names. */
  readonly on: Listen
  readonly once: Listen
  readonly addListener: Listen
  readonly removeListener: Listen
  readonly off: Listen
  readonly removeAllListeners: (event?: string) => Provider
  readonly listenerCount: (event: string) => number
  /** EIP-1102. */
  readonly enable: () => Promise<unknown>
  readonly send: (call: never, more?: unknown) => unknown
  readonly sendAsync: (payload: never, callback: never) => void
  readonly isConnected: () => boolean
  /** The next four are null until the wallet was asked; the first who reads one has it asked. */
  readonly chainId: string | null
  readonly networkVersion: string | null
  readonly selectedAddress: string | null
  /** True on the sites of a list, and where the person wants it. */
  readonly isMetaMask: boolean | undefined
}
