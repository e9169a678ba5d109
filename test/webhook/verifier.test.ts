import { describe, expect, it } from 'vitest'
import { createKey, createNonceFolder, createService, createSigned } from './support/signedRequest.ts'

const nowMs = 1_700_000_000_000

describe('the reference verifier', () => {
  it('takes what the wallet signed, once', async () => {
    const key = createKey()
    const service = createService([key])
    const request = await createSigned(key)
    expect(service.verify(request)).toEqual({ accepted: true, apiKey: 'k1' })
    expect(service.verify(request)).toEqual({ accepted: false })
  })

  it.each([
    [-60_000, true],
    [60_000, true],
    [-60_001, false],
    [60_001, false],
    [-61_000, false],
    [61_000, false],
  ])('a clock that is %i ms off: %s', async (shiftMs, accepted) => {
    const key = createKey()
    const request = await createSigned(key, { nowMs: nowMs + shiftMs })
    expect(createService([key]).verify(request).accepted).toBe(accepted)
  })

  it('tells nobody apart: unknown key, wrong key, no header and a short secret are refused alike', async () => {
    const key = createKey()
    const request = await createSigned(key)
    expect(createService([]).verify(request)).toEqual({ accepted: false })
    expect(createService([createKey()]).verify(request)).toEqual({ accepted: false })
    expect(createService([key]).verify({ ...request, authorization: undefined })).toEqual({ accepted: false })
    expect(createService([{ apiKey: 'k1', secret: key.secret.slice(0, 31) }]).verify(request)).toEqual({
      accepted: false,
    })
  })

  it('forged requests take up no room', async () => {
    const { readdirSync } = await import('node:fs')
    const key = createKey()
    const nonceFolder = createNonceFolder()
    const service = createService([key], { nonceFolder })
    const request = await createSigned(createKey())
    for (let time = 0; time < 50; time++) service.verify(request)
    expect(readdirSync(nonceFolder)).toEqual([])
  })

  it('forgets nonces only when their requests are too old to be taken', async () => {
    const { readdirSync } = await import('node:fs')
    const key = createKey()
    const nonceFolder = createNonceFolder()
    let clockMs = nowMs
    const service = createService([key], { nonceFolder, now: () => clockMs })
    const early = await createSigned(key, { nowMs: nowMs + 60_000 })
    expect(service.verify(early).accepted).toBe(true)
    clockMs += 120_000
    expect(service.verify(early).accepted).toBe(false)
    clockMs += 200_000
    expect(service.verify(await createSigned(key, { nowMs: clockMs })).accepted).toBe(true)
    expect(readdirSync(nonceFolder)).toHaveLength(1)
  })
})

describe('while a key is replaced', () => {
  it('old and new are good; after its end the old one is not', async () => {
    const [old, fresh] = [createKey('old'), createKey('new')]
    let clockMs = nowMs
    const service = createService([{ ...old, untilMs: nowMs + 1_000 }, fresh], { now: () => clockMs })
    expect(service.verify(await createSigned(old))).toMatchObject({ accepted: true, apiKey: 'old' })
    expect(service.verify(await createSigned(fresh))).toMatchObject({ accepted: true, apiKey: 'new' })
    clockMs += 1_000
    expect(service.verify(await createSigned(old)).accepted).toBe(false)
    expect(service.verify(await createSigned(fresh)).accepted).toBe(true)
  })
})
