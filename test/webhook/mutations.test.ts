import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { IncomingRequest } from '../../docs/webhook/verifier.mjs'
import { createKey, createService, createSigned } from './support/signedRequest.ts'

/** Every character that may stand in a header, a path or a host. */
const characters = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))

/** One character put in the place of another, put in, or taken out: never the same text. */
function mutateText(text: string) {
  return fc
    .tuple(
      fc.nat(Math.max(text.length - 1, 0)),
      fc.constantFrom(...characters),
      fc.constantFrom('replace', 'insert', 'remove'),
    )
    .map(([at, character, how]) => {
      const after = text.slice(how === 'insert' ? at : at + 1)
      return text.slice(0, at) + (how === 'remove' ? '' : character) + after
    })
    .filter((mutated) => mutated !== text && !isSameMeaning(text, mutated))
}

/** The case of an escape is no difference (RFC 3986 §6.2.2.1). */
function isSameMeaning(one: string, other: string): boolean {
  const upper = (text: string) => text.replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase())
  return upper(one) === upper(other)
}

function mutateBytes(bytes: Uint8Array) {
  return fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)).map(([at, bit]) => {
    const mutated = bytes.slice()
    mutated[at] = (mutated[at] ?? 0) ^ (1 << bit)
    return mutated
  })
}

function mutate(request: IncomingRequest): fc.Arbitrary<IncomingRequest> {
  const { method, path, host, authorization = '', body } = request
  return fc.oneof(
    mutateText(method).map((mutated) => ({ ...request, method: mutated })),
    mutateText(path).map((mutated) => ({ ...request, path: mutated })),
    mutateText(host).map((mutated) => ({ ...request, host: mutated })),
    mutateText(authorization).map((mutated) => ({ ...request, authorization: mutated })),
    mutateBytes(body).map((mutated) => ({ ...request, body: mutated })),
  )
}

it('10,000 single mutations of method, path, query, host, header and body are all rejected', async () => {
  const key = createKey()
  const service = createService([key])
  const request = await createSigned(key)
  let count = 0
  fc.assert(
    fc.property(mutate(request), (mutated) => {
      count += 1
      expect(service.verify(mutated).accepted).toBe(false)
    }),
    { numRuns: 10_000 },
  )
  expect(count).toBeGreaterThanOrEqual(10_000)
  // What was mutated is good as it was.
  expect(service.verify(request).accepted).toBe(true)
})

it.each([
  ['the order of a name that comes twice', '/in/alerts?tag=away&tag=home&z=%7Euser&empty='],
  ['a name taken out', '/in/alerts?tag=home&tag=away&z=%7Euser'],
  ['a name without its sign', '/in/alerts?tag=home&tag=away&z=%7Euser&empty'],
  ['a name twice', '/in/alerts?tag=home&tag=away&z=%7Euser&empty=&empty='],
  ['a slash that was escaped', '/in%2Falerts?tag=home&tag=away&z=%7Euser&empty='],
  ['an escape of the escape', '/in/alerts?tag=home&tag=away&z=%257Euser&empty='],
])('%s is another request', async (_, path) => {
  const key = createKey()
  expect(createService([key]).verify({ ...(await createSigned(key)), path }).accepted).toBe(false)
})

it.each([
  ['other names in another order', '/in/alerts?empty=&z=%7Euser&tag=home&tag=away'],
  ['what needed no escape without it', '/in/alerts?tag=home&tag=away&z=~user&empty='],
  ['an escape in small letters', '/in/alerts?tag=home&tag=away&z=%7euser&empty='],
])('%s is the same request', async (_, path) => {
  const key = createKey()
  expect(createService([key]).verify({ ...(await createSigned(key)), path }).accepted).toBe(true)
})
