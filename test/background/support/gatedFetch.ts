/** The network to a real node, through a gate that can be shut for one method. */
export type GatedFetch = {
  fetch(url: string, init: RequestInit): Promise<Response>
  /** Calls of this method get no answer; undefined opens the gate. */
  shut: string | undefined
  /** What was sent, by method, oldest first. */
  readonly sent: { method: string; params: unknown[] }[]
}

export function createGatedFetch(): GatedFetch {
  const gate: GatedFetch = {
    shut: undefined,
    sent: [],
    async fetch(url, init) {
      const body: unknown = JSON.parse(String(init.body))
      const calls = (Array.isArray(body) ? body : [body]) as GatedFetch['sent']
      gate.sent.push(...calls)
      if (calls.some(({ method }) => method === gate.shut)) throw new TypeError('The gate is shut')
      return globalThis.fetch(url, init)
    },
  }
  return gate
}
