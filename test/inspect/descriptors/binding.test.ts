import { describe, expect, it } from 'vitest'
import { describeCall } from '../../../src/inspect/descriptors/describeCall.ts'
import { describeTypedData } from '../../../src/inspect/descriptors/describeTypedData.ts'
import type { DescriptorSource } from '../../../src/inspect/descriptors/descriptorSource.ts'
import { parseDescriptors } from '../../../src/inspect/descriptors/parseDescriptor.ts'
import { parseTypedData } from '../../../src/protocol/typedData/parseTypedData.ts'
import { createContext, createNode, me, stranger, usdc } from '../support/stubContext.ts'
import { createTypedData } from '../support/typedData.ts'
import { callVault, depositOf, describeVault, setOf, vault } from './support/descriptors.ts'

const implementation = `0x${'1a'.repeat(20)}` as const
const factory = `0x${'fa'.repeat(20)}` as const
const at = (address: string, chainId = 1) => ({ contract: { deployments: [{ chainId, address }] } })
const word = (address: string) => `0x${address.slice(2).padStart(64, '0')}`
/** An EIP-1967 proxy: it runs code of others, and looks for no function of its own. */
const PROXY = '0x7f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc5af4'
const minimal = `0x363d3d373d3d3d363d73${implementation.slice(2)}5af43d82803e903d91602b57fd5bf3`

type Answers = Parameters<typeof createNode>[0]

/** A source that is true: what is asked for by place, and factories by chain. */
function sourceOf(byAddress: Record<string, object>, factories: readonly object[] = []): DescriptorSource {
  return {
    find: async (_use, _chainId, address) => (byAddress[address] ? [setOf(byAddress[address])] : []),
    listFactories: async () => factories.map(setOf),
  }
}

function read(descriptors: DescriptorSource, answers: Answers) {
  return describeCall(
    { ...createContext({ rpc: createNode(answers) }), descriptors },
    callVault(depositOf(usdc)),
  )
}

describe('a contract that hands its calls to one that is described (ERC-7730, proxies)', () => {
  const source = sourceOf({ [implementation]: describeVault({ context: at(implementation) }) })
  const proxy = (slot: string, code = PROXY): Answers => ({
    eth_getCode: ([address]) => (address === vault ? code : '0x60'),
    eth_getStorageAt: () => slot,
  })

  it('is described in its words, and these are said to be about the other', async () => {
    expect(await read(source, proxy(word(implementation)))).toMatchObject({
      status: 'fits',
      intent: 'Deposit',
      through: implementation,
    })
  })

  it('by its bytes alone, where they do nothing else (EIP-1167)', async () => {
    expect(await read(source, proxy('0x', minimal))).toMatchObject({ through: implementation })
  })

  it.each([
    ['it hands them to another', proxy(word(stranger))],
    ['it names one and never runs it', proxy(word(implementation), '0x6001')],
    [
      'it answers to the function itself',
      proxy(word(implementation), `0x63${depositOf(usdc).slice(2, 10)}f4`),
    ],
    ['its slot is empty', proxy(word('0x'))],
    ['the node does not say', { eth_getCode: () => 'nonsense' }],
  ])('is not, where %s', async (_, answers) => {
    expect(await read(source, answers)).toBeUndefined()
  })

  it('is not, where the other is described on another chain', async () => {
    const elsewhere = sourceOf({ [implementation]: describeVault({ context: at(implementation, 10) }) })
    expect(await read(elsewhere, proxy(word(implementation)))).toBeUndefined()
  })

  it('has its own descriptor, where there is one', async () => {
    const both = sourceOf({
      [vault]: describeVault({ format: { intent: 'Own' } }),
      [implementation]: describeVault({ context: at(implementation) }),
    })
    const answer = await read(both, proxy(word(implementation)))
    expect(answer).toMatchObject({ intent: 'Own' })
    expect(answer).not.toHaveProperty('through')
  })

  it('and so is typed data that names it in its domain', async () => {
    const typed = createTypedData({
      domain: { name: 'Vault', chainId: 1, verifyingContract: vault },
      primaryType: 'Order',
      types: { Order: ['uint256 amount'] },
      message: { amount: '5' },
    })
    const descriptor = {
      context: { eip712: { deployments: [{ chainId: 1, address: implementation }] } },
      display: { formats: { 'Order(uint256 amount)': { intent: 'Sell', fields: [] } } },
    }
    const rpc = createNode(proxy(word(implementation)))
    const o = { ...createContext({ rpc }), descriptors: sourceOf({ [implementation]: descriptor }) }
    expect(
      await describeTypedData(o, { typed: parseTypedData(JSON.stringify(typed)), signer: me }),
    ).toMatchObject({
      intent: 'Sell',
      through: implementation,
    })
  })
})

describe('a contract that a described factory made (ERC-7730, factories)', () => {
  const deployEvent = 'VaultMade(address indexed vault,uint256 count)'
  const topic = '0x3f0ff0d5e3d5a1ddbd3ff9ff5a85a8b8d6ee3bbaa8dc6c4a05b5a11c3d2f9b7e'
  const context = { contract: { factory: { deployEvent, deployments: [{ chainId: 1, address: factory }] } } }
  const source = sourceOf({}, [describeVault({ context })])
  const log = (given: object = {}) => ({
    address: factory,
    topics: [topic, word(vault)],
    data: word('0x01'),
    blockNumber: '0x1',
    transactionHash: `0x${'77'.repeat(32)}`,
    logIndex: '0x0',
    ...given,
  })
  /** A node that gives the same events whatever is asked, with the topic that is asked for in the place of ours. */
  const logs = (given: object): Answers => ({
    eth_getLogs: ([filter]) => {
      const asked = (filter as { topics: readonly string[] }).topics[0]
      return [JSON.parse(JSON.stringify(log(given)).replaceAll(topic, String(asked)))]
    },
  })

  it('is described by its factory’s words, when an event of the factory names it', async () => {
    expect(await read(source, logs({}))).toMatchObject({ status: 'fits', intent: 'Deposit' })
    const inData = { topics: [topic], data: word(vault) }
    expect(await read(source, logs(inData))).toMatchObject({ status: 'fits' })
  })

  it.each([
    ['the event is another contract’s', { address: stranger }],
    ['the event names another contract', { topics: [topic, word(stranger)] }],
    ['the event is of another kind', { topics: [`0x${'00'.repeat(32)}`, word(vault)] }],
  ])('is not, when %s', async (_, given) => {
    expect(await read(source, logs(given))).toBeUndefined()
  })

  it('is not, when the node finds no event or will not look', async () => {
    expect(await read(source, { eth_getLogs: () => [] })).toBeUndefined()
    expect(await read(source, {})).toBeUndefined()
  })

  it.each([
    ['is on another chain', { deployEvent, deployments: [{ chainId: 10, address: factory }] }],
    ['is nowhere', { deployEvent, deployments: [] }],
    ['names no event', { deployEvent: 'not an event', deployments: [{ chainId: 1, address: factory }] }],
  ])('is not, when the factory %s', async (_, given) => {
    const lying = sourceOf({}, [describeVault({ context: { contract: { factory: given } } })])
    expect(await read(lying, logs({}))).toBeUndefined()
  })

  it('is not asked about, when the factory describes another function', async () => {
    const formats = { 'other(uint256 x)': { intent: 'Other', fields: [] } }
    let asked = 0
    const eth_getLogs = () => {
      asked += 1
      return []
    }
    expect(await read(sourceOf({}, [describeVault({ context, formats })]), { eth_getLogs })).toBeUndefined()
    expect(asked).toBe(0)
  })
})

describe('the version of a descriptor’s schema', () => {
  const isRead = ($schema: string) =>
    parseDescriptors([setOf(describeVault({ file: { $schema } }))]).length > 0

  it.each(['erc7730-v1', 'erc7730-v2', 'erc7730-v2.0.0', 'erc7730-v2.1.0', 'erc7730-v2.17.4'])(
    '%s is read, also where its minor part is newer than ours',
    (name) => {
      expect(isRead(`https://eips.ethereum.org/assets/eip-7730/${name}.schema.json`)).toBe(true)
    },
  )

  it.each(['erc7730-v3', 'erc7730-v3.0.0', 'erc7730-v2.2.0-next', 'erc7730-v3.0.0-rc.1', 'erc7730-vx'])(
    '%s is not',
    (name) => {
      expect(isRead(`../../specs/${name}.schema.json`)).toBe(false)
    },
  )
})

it.each(['deposit(address token,uint amount,uint64 until)', 'f((int x)[] y)', 'f(byte b)'])(
  'a key that names a type by a second name, %s, makes the descriptor none',
  (key) => {
    const formats = { [key]: { intent: 'X', fields: [] } }
    expect(parseDescriptors([setOf(describeVault({ formats }))])).toEqual([])
  },
)
