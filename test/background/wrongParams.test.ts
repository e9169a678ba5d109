import { beforeAll, expect, test } from 'vitest'
import { methodsToWalk } from '../conformance/expectOutcome.ts'
import { createSampleParams } from '../conformance/sampleParams.ts'
import { warmUp } from './races/support/warmUp.ts'
import { createMemoryBrowser } from './support/memoryBrowser.ts'
import { openPage, startWallet, type TestPage } from './support/testWallet.ts'

const ACCOUNT = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
/** Fits no place of any method. */
const WRONG = -1.5
/** Takes whatever pages of old send with it. */
const takesAnything = 'eth_requestAccounts'
/** Takes the password that nodes took after the account. */
const takesMore = 'personal_sign'

let page: TestPage
let samples: Record<string, unknown>
beforeAll(async () => {
  await warmUp()
  page = openPage((await startWallet(createMemoryBrowser())).worker)
  samples = await createSampleParams(ACCOUNT, `0x${'7e'.repeat(20)}`)
}, 300_000)

/** It comes before permission: the wallet that is asked was never set up. */
const refused = { code: -32602, reason: 'invalidParams' }

test.each(methodsToWalk.filter((method) => method !== takesAnything))(
  '%s: a wrong value in any place, and one too many, are refused before anything else happens',
  async (method) => {
    const sound = [samples[method]].flat()
    for (const [at] of sound.entries())
      await expect(page.ask(method, sound.with(at, WRONG)), `at ${at}`).rejects.toMatchObject(refused)
    if (method !== takesMore)
      await expect(page.ask(method, [...sound, WRONG]), 'one too many').rejects.toMatchObject(refused)
  },
)
