/** What a page asks for, and how often. */
export type Requests = { readonly method: string; readonly times: number }

/** Runs in a page. @returns ms of each of so many requests, one after the other */
export type TimeRequests = (requests: Requests) => Promise<number[]>

/** Runs in a page: has the wallet answer. @returns ms of each request, one after the other */
export async function timeWalletRequests({ method, times }: Requests): Promise<number[]> {
  type Provider = { request(call: { method: string }): Promise<unknown> }
  const { ethereum } = window as unknown as { ethereum: Provider }
  const durations: number[] = []
  for (let count = 0; count < times; count += 1) {
    const startedAtMs = performance.now()
    await ethereum.request({ method })
    durations.push(performance.now() - startedAtMs)
  }
  return durations
}

/** Runs in a page: has the bare extension send a message to its worker and back. @returns ms of each, likewise */
export async function timeBareRequests({ method, times }: Requests): Promise<number[]> {
  const ask = () =>
    new Promise<void>((resolve) => {
      const listen = ({ data }: MessageEvent<{ bareReply?: unknown }>) => {
        if (!data.bareReply) return
        removeEventListener('message', listen)
        resolve()
      }
      addEventListener('message', listen)
      postMessage({ bareRequest: { id: 1, method } }, origin)
    })
  const durations: number[] = []
  for (let count = 0; count < times; count += 1) {
    const startedAtMs = performance.now()
    await ask()
    durations.push(performance.now() - startedAtMs)
  }
  return durations
}
