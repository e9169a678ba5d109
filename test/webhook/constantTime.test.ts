import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { afterEach, expect, it, vi } from 'vitest'
import { createKey, createService, createSigned } from './support/signedRequest.ts'

const compare = vi.spyOn(crypto, 'timingSafeEqual')
syncBuiltinESMExports()
afterEach(() => compare.mockClear())

/** The signature with one digit of it changed. */
const spoil = (authorization: string, at: number) =>
  authorization.replace(/signature=([0-9a-f]{64})/, (_, hex: string) => {
    const digit = hex[at] === '0' ? '1' : '0'
    return `signature=${hex.slice(0, at)}${digit}${hex.slice(at + 1)}`
  })

it.each([0, 31, 63])(
  'a signature that is wrong at digit %i is compared whole, in constant time',
  async (at) => {
    const key = createKey()
    const request = await createSigned(key)
    const spoiled = { ...request, authorization: spoil(request.authorization ?? '', at) }
    expect(createService([key]).verify(spoiled).accepted).toBe(false)
    expect(compare.mock.calls.map((sides) => sides.map(({ byteLength }) => byteLength))).toEqual([[32, 32]])
  },
)

it('nothing else decides: whoever is not known is compared too, and what it says holds', async () => {
  const key = createKey()
  const request = await createSigned(key)
  createService([]).verify(request)
  expect(compare).toHaveBeenCalledTimes(1)
  compare.mockReturnValueOnce(false)
  expect(createService([key]).verify(request).accepted).toBe(false)
  expect(createService([key]).verify(request).accepted).toBe(true)
})
