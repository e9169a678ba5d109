import { EndpointFailure } from './failure.ts'

/**
 * Reads a body no further than allowed.
 *
 * @returns the body as text
 * @throws EndpointFailure (`tooLarge`) as soon as it is longer than `maxBytes`; the rest is not fetched
 */
export async function readBody(response: Response, maxBytes: number): Promise<string> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel()
    throw new EndpointFailure('tooLarge')
  }
  if (!response.body) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  const parts: string[] = []
  let byteCount = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return parts.join('') + decoder.decode()
    byteCount += value.byteLength
    if (byteCount > maxBytes) {
      await reader.cancel()
      throw new EndpointFailure('tooLarge')
    }
    parts.push(decoder.decode(value, { stream: true }))
  }
}
