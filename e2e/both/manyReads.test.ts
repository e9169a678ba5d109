import { expect, test } from 'vitest'
import { beginAtPage } from '../browser/beginAtPage.ts'

const READS = 300

const wallet = beginAtPage()

test('a page that makes 300 calls at once has each answered, and answered right', async () => {
  const answers = await wallet.page.evaluate(readAtOnce, READS)
  expect(answers).toEqual(Array.from({ length: READS }, (_, index) => toWord(index)))
})

test('so has one whose worker ends meanwhile', async () => {
  const asked = wallet.page.evaluate(readAtOnce, READS)
  await wallet.browser.killWorker()
  expect(await asked).toEqual(Array.from({ length: READS }, (_, index) => toWord(index)))
})

function toWord(number: number): string {
  return `0x${number.toString(16).padStart(64, '0')}`
}

/** Runs in the page: asks the contract that gives back what it is given (address 4) for each number below a count. */
function readAtOnce(count: number): Promise<unknown[]> {
  type Provider = { request(call: object): Promise<unknown> }
  const { ethereum } = window as unknown as { ethereum: Provider }
  const to = `0x${'4'.padStart(40, '0')}`
  const calls = Array.from({ length: count }, (_, index) => {
    const data = `0x${index.toString(16).padStart(64, '0')}`
    return ethereum.request({ method: 'eth_call', params: [{ to, data }, 'latest'] })
  })
  return Promise.all(calls.map((call) => call.catch((error: { code: number }) => error.code)))
}
