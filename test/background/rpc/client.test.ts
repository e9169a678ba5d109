import { expect, test } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { openPage, startWallet } from '../support/testWallet.ts'

/** A page of a site that nobody connected, at a wallet that nobody set up. */
async function openStrangePage() {
  const { worker } = await startWallet(createMemoryBrowser())
  return openPage(worker)
}

test.each([
  ['web3_clientVersion', 'Pellucid/v0.1.0'],
  ['net_listening', true],
  ['net_peerCount', '0x0'],
  ['eth_mining', false],
  ['eth_hashrate', '0x0'],
  ['eth_protocolVersion', '0x44'],
])('%s is answered to any site, without a network', async (method, expected) => {
  expect(await (await openStrangePage()).ask(method)).toEqual(expected)
})

test('web3_sha3 hashes as the example of its standard does', async () => {
  const page = await openStrangePage()
  expect(await page.ask('web3_sha3', ['0x68656c6c6f20776f726c64'])).toBe(
    '0x47173285a8d7341e5e972fc677286384f802f8ef42a5ec5f03bbfa254cb01fad',
  )
  await expect(page.ask('web3_sha3', ['hello'])).rejects.toMatchObject({ code: -32602 })
})

test.each([
  ['eth_sign', /personal_sign/],
  ['eth_signTransaction', /eth_sendTransaction/],
  ['wallet_upgradeAccount', /own screens/],
  ['eth_submitWork', /mine/],
  ['eth_foo', /does not support eth_foo/],
])('%s is refused (4200), and the sentence says what to do instead', async (method, sentence) => {
  const page = await openStrangePage()
  await expect(page.ask(method, [])).rejects.toMatchObject({
    code: 4200,
    message: expect.stringMatching(sentence),
  })
})
