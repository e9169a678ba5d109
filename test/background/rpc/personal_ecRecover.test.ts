import { privateKeyToAccount } from 'viem/accounts'
import { expect, test } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { openPage, startWallet } from '../support/testWallet.ts'

const signer = privateKeyToAccount(`0x${'01'.repeat(32)}`)

async function openStrangePage() {
  const { worker } = await startWallet(createMemoryBrowser())
  return openPage(worker)
}

test('names who signed a text, or its bytes, also when v counts from 0', async () => {
  const page = await openStrangePage()
  const signature = await signer.signMessage({ message: 'hello' })
  const fromZero = `${signature.slice(0, -2)}${signature.endsWith('1b') ? '00' : '01'}`
  for (const params of [
    ['hello', signature],
    ['0x68656c6c6f', signature],
    ['hello', fromZero],
  ]) {
    expect(await page.ask('personal_ecRecover', params)).toBe(signer.address.toLowerCase())
  }
})

test.each([
  ['of nobody', `0x${'00'.repeat(64)}1b`],
  ['with a strange v', `0x${'01'.repeat(64)}25`],
  ['that is too short', `0x${'01'.repeat(64)}`],
])('refuses a signature %s (-32602)', async (_, signature) => {
  const page = await openStrangePage()
  await expect(page.ask('personal_ecRecover', ['hello', signature])).rejects.toMatchObject({ code: -32602 })
})
