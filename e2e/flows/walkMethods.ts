import {
  expectOutcome,
  methodsToWalk,
  type Outcome,
  type WalletState,
} from '../../test/conformance/expectOutcome.ts'
import { createSampleParams } from '../../test/conformance/sampleParams.ts'
import type { Answer } from '../screen/dapp.ts'

const PATIENCE_MS = 30_000

type Walk = {
  readonly state: WalletState
  readonly account: string
  readonly token: string
  readonly ask: (request: unknown) => Promise<Answer>
  /** Closes the window in which requests are decided, once it is there. */
  readonly dismiss: () => Promise<void>
}

/**
 * Calls every method of the table from a page, and says no to what is put before the person.
 *
 * @returns what came out otherwise than the table promises; empty when all is well
 */
export async function walkMethods({ state, account, token, ask, dismiss }: Walk): Promise<string[]> {
  // No node is asked for one where there is no wallet.
  const block = await ask({ method: 'eth_getBlockByNumber', params: ['latest', false] })
  const { hash } = Object('result' in block ? block.result : undefined) as { hash?: string }
  const samples = await createSampleParams(account, token, hash)
  const wrong: string[] = []
  for (const method of methodsToWalk) {
    const expected = expectOutcome(method, state, true)
    const asked = ask({ method, params: samples[method] })
    if (expected === 'asks') await dismiss()
    const answer = await Promise.race([asked, giveUp()])
    if (!isAsExpected(answer, expected)) wrong.push(`${method}: ${JSON.stringify(answer)}, not ${expected}`)
  }
  return wrong
}

function isAsExpected(answer: Answer | undefined, expected: Outcome): boolean {
  if (!answer) return false
  if (expected === 'result') return 'result' in answer
  if (!('error' in answer)) return false
  const { code } = answer.error
  if (expected === 'refused') return code <= -32_000 && code >= -32_768
  return code === (expected === 'asks' ? 4001 : expected)
}

function giveUp(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, undefined))
}
