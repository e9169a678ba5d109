/** What a page gets to work with (EIP-1193). */
export type Provider = {
  readonly request: (call: { method: string; params?: unknown }) => Promise<unknown>
  readonly on: (event: string, listener: (payload: unknown) => void) => Provider
  readonly removeListener: (event: string, listener: (payload: unknown) => void) => Provider
}
