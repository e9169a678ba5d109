import fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { errorCodes } from '../../src/protocol/errors.ts'
import type { PageReply } from '../../src/protocol/messages.ts'
import { methodsToWalk } from '../conformance/expectOutcome.ts'
import { createSampleParams } from '../conformance/sampleParams.ts'
import { createMemoryBrowser, type MemoryBrowser, type Worker } from './support/memoryBrowser.ts'
import { connectSite, createTestWallet, openPage, type TestPage } from './support/testWallet.ts'

const ACCOUNT = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const CASES = 10_000
const AT_ONCE = 100
const codes: readonly number[] = Object.values(errorCodes)

let browser: MemoryBrowser
let worker: Worker
let page: TestPage
let samples: Record<string, unknown>
beforeAll(async () => {
  browser = createMemoryBrowser()
  const wallet = await createTestWallet(browser)
  worker = wallet.worker
  page = openPage(worker)
  await connectSite(wallet.screen, page)
  samples = await createSampleParams(ACCOUNT, `0x${'7e'.repeat(20)}`)
}, 60_000)

/** Values that a page of ill will would try in the place of a sound one. */
const strange = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    '0x',
    '0x0',
    '0x00',
    `0x${'f'.repeat(65)}`,
    -1,
    1e308,
    null,
    '',
    '\u0000',
    '__proto__',
    [],
    {},
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.dictionary(
    fc.constantFrom('__proto__', 'constructor', 'from', 'to', 'type', 'chainId', 'caveats'),
    fc.jsonValue(),
  ),
)

/** A sound value with one part of it, anywhere, made strange. */
function spoil(value: unknown, place: readonly number[], part: unknown): unknown {
  const [index = 0, ...rest] = place
  if (typeof value !== 'object' || value === null || place.length === 0) return part
  const entries = Object.entries(value)
  const at = index % (entries.length + 1)
  const changed = entries.map(([key, inner], position) => [
    key,
    position === at ? spoil(inner, rest, part) : inner,
  ])
  if (Array.isArray(value))
    return [...changed.map(([, inner]) => inner), ...(at === entries.length ? [part] : [])]
  return Object.fromEntries([...changed, ...(at === entries.length ? [['extra', part]] : [])])
}

/** Methods that would end what the others are tried with. */
const tried = methodsToWalk.filter((method) => method !== 'wallet_revokePermissions')
const cases = fc.tuple(
  fc.constantFrom(...tried),
  fc.option(fc.array(fc.nat(7), { minLength: 1, maxLength: 4 })),
  strange,
)

/** Asks them all, says no to whatever is put before the person, and waits until the last is answered. */
async function askAll(asked: readonly { method: string; params: unknown }[]): Promise<PageReply[]> {
  page.received.length = 0
  const ids = asked.map(({ method, params }) => page.send(method, params))
  await vi.waitFor(
    () => {
      for (const windowId of [...browser.windows.keys()]) worker.closeWindow(windowId)
      const answered = ids.filter((id) => page.answers(id).length > 0).length
      if (answered < ids.length) throw new Error(`${ids.length - answered} of ${ids.length} hang`)
    },
    { timeout: 60_000, interval: 20 },
  )
  return ids.map((id) => page.answers(id)[0] as PageReply)
}

test('whatever the parameters, each of 10,000 requests is answered, by a result or an error that is meant', async () => {
  const given = fc.sample(cases, { numRuns: CASES, seed: 20_261_126 }).map(([method, place, part]) => ({
    method,
    params: place ? spoil(samples[method], place, part) : part,
  }))
  for (let start = 0; start < given.length; start += AT_ONCE) {
    const batch = given.slice(start, start + AT_ONCE)
    const answers = await askAll(batch)
    for (const [index, answer] of answers.entries()) {
      if (!('error' in answer)) continue
      const { code, reason } = answer.error
      const isMeant = codes.includes(code) && reason !== 'internal'
      expect(isMeant, JSON.stringify({ ...batch[index], answer }).slice(0, 500)).toBe(true)
    }
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
}, 600_000)
