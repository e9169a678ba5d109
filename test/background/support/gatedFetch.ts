/** The network to a real node, through a gate that can be shut for one method. */
export type GatedFetch = {
  fetch(url: string, init: RequestInit): Promise<Response>
  /** Calls of this method get no answer; undefined opens the gate. */
  shut: string | undefined
  /** Calls of this method are answered with nothing, as by a node that is behind. */
  blank: string | undefined
  /** What becomes of an answer on its way, as if another kind of node gave it. */
  alter: ((method: string, result: unknown) => unknown) | undefined
  /** Told of each call before it leaves. */
  onCall: ((method: string) => void | Promise<void>) | undefined
  /** What was sent, by method, oldest first. */
  readonly sent: { id?: unknown; method: string; params: unknown[] }[]
}

export function createGatedFetch(): GatedFetch {
  const gate: GatedFetch = {
    shut: undefined,
    blank: undefined,
    alter: undefined,
    onCall: undefined,
    sent: [],
    async fetch(url, init) {
      const body: unknown = JSON.parse(String(init.body))
      const calls = (Array.isArray(body) ? body : [body]) as GatedFetch['sent']
      gate.sent.push(...calls)
      for (const { method } of calls) await gate.onCall?.(method)
      if (calls.some(({ method }) => method === gate.shut)) throw new TypeError('The gate is shut')
      const response = await globalThis.fetch(url, init)
      const { alter = (method, result) => (method === gate.blank ? null : result) } = gate
      return gate.alter || calls.some(({ method }) => method === gate.blank)
        ? change(response, (id, result) => alter(calls.find((call) => call.id === id)?.method ?? '', result))
        : response
    },
  }
  return gate
}

type Told = { readonly id: unknown; readonly result?: unknown }

async function change(response: Response, alter: (id: unknown, result: unknown) => unknown) {
  const told = (await response.json()) as Told | Told[]
  const each = (answer: Told) =>
    'result' in answer ? { ...answer, result: alter(answer.id, answer.result) } : answer
  return Response.json(Array.isArray(told) ? told.map(each) : each(told))
}
