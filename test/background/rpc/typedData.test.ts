import { recoverTypedDataAddress } from 'viem'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { hashTypedDataList } from '../../../src/keyring/sign/typedData/hashTypedDataList.ts'
import { parseTypedDataList } from '../../../src/protocol/typedData/parseTypedDataList.ts'
import { recoverDigest } from '../../keyring/support/recoverDigest.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import {
  approveNext,
  connectSite,
  createTestWallet,
  openPage,
  type TestPage,
  type TestScreen,
} from '../support/testWallet.ts'

const ACCOUNT = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const items = [
  { type: 'string', name: 'message', value: 'Hi, Alice!' },
  { type: 'uint8', name: 'value', value: 10 },
]
const typed = {
  types: { EIP712Domain: [{ name: 'name', type: 'string' }], Note: [{ name: 'text', type: 'string' }] },
  primaryType: 'Note',
  domain: { name: 'Notes' },
  message: { text: 'hello' },
} as const
const withList = {
  ...typed,
  types: { ...typed.types, Note: [{ name: 'texts', type: 'string[]' }] },
  message: { texts: ['hello'] },
}

let screen: TestScreen
let page: TestPage
beforeAll(async () => {
  const wallet = await createTestWallet(createMemoryBrowser())
  screen = wallet.screen
  page = openPage(wallet.worker)
  await connectSite(screen, page)
}, 60_000)
afterEach(() => screen.run('rejectAll', {}))

describe('a list of values (version 1)', () => {
  it.each([['eth_signTypedData'], ['eth_signTypedData_v1']])(
    'is shown in full with what it is not bound to, and signed, by %s',
    async (method) => {
      const asked = page.ask(method, [items, ACCOUNT])
      const approval = await screen.nextApproval()
      expect(approval).toMatchObject({
        kind: 'typedData',
        review: {
          fields: [
            { path: 'message', value: 'Hi, Alice!' },
            { path: 'value', value: '10' },
          ],
        },
      })
      expect(JSON.stringify(approval.review)).toContain('bound-to-nothing')
      await approveNext(screen)
      const digest = hashTypedDataList(parseTypedDataList(JSON.stringify(items)))
      expect(recoverDigest(digest, (await asked) as string)).toBe(ACCOUNT)
    },
  )

  it('warns of danger where two texts run together', async () => {
    const texts = ['one', 'other'].map((name) => ({ type: 'string', name, value: name }))
    page.send('eth_signTypedData', [texts, ACCOUNT])
    const { review } = await screen.nextApproval()
    expect(review).toMatchObject({ warnings: [{ risk: 'values-run-together', level: 'danger' }, {}] })
  })
})

describe('typed data (EIP-712)', () => {
  it.each([['eth_signTypedData'], ['eth_signTypedData_v3'], ['eth_signTypedData_v4']])(
    'is signed by %s, as text or as the object',
    async (method) => {
      for (const data of [typed, JSON.stringify(typed)]) {
        const asked = page.ask(method, [ACCOUNT, data])
        await approveNext(screen)
        const signature = (await asked) as `0x${string}`
        expect((await recoverTypedDataAddress({ ...typed, signature })).toLowerCase()).toBe(ACCOUNT)
      }
    },
  )

  it('may have lists in version 4 and not in version 3 (-32602)', async () => {
    await expect(page.ask('eth_signTypedData_v3', [ACCOUNT, withList])).rejects.toMatchObject({
      code: -32602,
      message: expect.stringMatching(/version 4/),
    })
    page.send('eth_signTypedData_v4', [ACCOUNT, withList])
    expect(await screen.nextApproval()).toMatchObject({ review: { fields: [{ path: 'texts[0]' }] } })
  })

  it.each([
    ['eth_signTypedData_v1', [ACCOUNT, items]],
    ['eth_signTypedData', [items]],
    ['eth_signTypedData', [ACCOUNT, items]],
    ['eth_signTypedData_v4', [items, ACCOUNT]],
    ['eth_signTypedData_v1', [[{ type: 'uint8', name: 'a', value: 256 }], ACCOUNT]],
  ])('is refused by %s in another shape (-32602)', async (method, params) => {
    await expect(page.ask(method, params)).rejects.toMatchObject({ code: -32602 })
  })
})
