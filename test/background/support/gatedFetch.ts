/** The network to a real node, through a gate that can be shut for one method. */
export type GatedFetch = {
  fetch(url: string, init: RequestInit): Promise<Response>
  /** Calls of this method get no answer; undefined opens the gate. */
  shut: string | undefined
  /** Calls of this method are answered with nothing, as by a node that is behind. */
  blank: string | undefined
  /** Told of each call before it leaves. */
  onCall: ((method: string) => void | Promise<void>) | undefined
  /** What was sent, by method, oldest first. */
  readonly sent: { id?: unknown; method: string; params: unknown[] }[]
}

export function createGatedFetch(): GatedFetch {
  const gate: GatedFetch = {
    shut: undefined,
    blank: undefined,
    onCall: undefined,
    sent: [],
    async fetch(url, init) {
      const body: unknown = JSON.parse(String(init.body))
      const calls = (Array.isArray(body) ? body : [body]) as GatedFetch['sent']
      gate.sent.push(...calls)
      for (const { method } of calls) await gate.onCall?.(method)
      if (calls.some(({ method }) => method === gate.shut)) throw new TypeError('The gate is shut')
      const response = await globalThis.fetch(url, init)
      const blanked = calls.filter(({ method }) => method === gate.blank).map(({ id }) => id)
      return blanked.length === 0 ? response : blank(response, blanked)
    },
  }
  return gate
}

/** @returns the answers of a node, those of some calls left out */
async function blank(response: Response, ids: readonly unknown[]): Promise<Response> {
  const told = (await response.json()) as { id: unknown }
  const hide = (answer: { id: unknown }) => (ids.includes(answer.id) ? { ...answer, result: null } : answer)
  return Response.json(Array.isArray(told) ? told.map(hide) : hide(told))
}
