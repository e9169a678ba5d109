import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePageCall } from '../../../src/content/bridge/parsePageCall.ts'

test('a request is its number, its method and its parameters', () => {
  expect(parsePageCall({ id: 1, method: 'eth_blockNumber' })).toEqual({ id: 1, method: 'eth_blockNumber' })
  expect(parsePageCall({ id: 2, method: 'eth_call', params: '[1]' })).toEqual({
    id: 2,
    method: 'eth_call',
    params: [1],
  })
})

test.each([
  ['a method of 101 characters', { id: 1, method: 'm'.repeat(101) }, -32600],
  ['a method that is no text', { id: 1, method: ['eth_call'] }, -32600],
  ['no method', { id: 1 }, -32600],
  ['parameters that are no text', { id: 1, method: 'm', params: [1] }, -32602],
  ['parameters that are no JSON', { id: 1, method: 'm', params: '[1' }, -32602],
  ['parameters that are neither list nor object', { id: 1, method: 'm', params: '1' }, -32602],
  ['parameters of 512 kB', { id: 1, method: 'm', params: `["${'x'.repeat(512_000)}"]` }, -32602],
])('%s is answered with an error', (_name, data, code) => {
  expect(parsePageCall(data)).toMatchObject({ id: 1, error: { code } })
})

test.each([
  undefined,
  null,
  'text',
  { method: 'eth_accounts' },
  { id: 0, method: 'm' },
  { id: 1.5, method: 'm' },
  { id: 1e9, method: 'm' },
  { id: Number.NaN, method: 'm' },
  { id: '1', method: 'm' },
])('%j has no number that could be answered', (data) => {
  expect(parsePageCall(data)).toBeUndefined()
})

test('whatever a page sends, it is dropped, refused, or within the bounds (A1)', () => {
  const forged = fc.record(
    {
      id: fc.oneof(fc.integer(), fc.anything()),
      method: fc.oneof(fc.string({ maxLength: 150 }), fc.anything()),
      params: fc.oneof(fc.json(), fc.anything()),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(forged, fc.anything()), (data) => {
      const call = parsePageCall(data)
      if (!call) return
      expect(call.id).toSatisfy((id: number) => Number.isInteger(id) && id > 0 && id < 1e9)
      if ('error' in call) return
      expect(call.method.length).toBeLessThanOrEqual(100)
      expect(['object', 'undefined']).toContain(typeof call.params)
    }),
    { numRuns: 10_000 },
  )
})

test('parameters named __proto__ change no prototype (A8)', () => {
  const call = parsePageCall({ id: 1, method: 'm', params: '{"__proto__":{"polluted":true}}' })
  expect(call).toMatchObject({ method: 'm' })
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})
