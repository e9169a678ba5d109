import { keccak256 } from 'viem/utils'
import { describe, expect, it } from 'vitest'
import { NodeRpcError } from '../../../src/chains/rpc/nodeRpcError.ts'
import { fetchReceipt } from '../../../src/chains/transactions/fetchReceipt.ts'
import { fetchTransaction } from '../../../src/chains/transactions/fetchTransaction.ts'
import { sendRawTransaction } from '../../../src/chains/transactions/sendRawTransaction.ts'
import { createStubRpc } from '../support/stubRpc.ts'

const raw = '0x02f8ab'
const hash = keccak256(raw)
const address = `0x${'11'.repeat(20)}`
const other = `0x${'99'.repeat(32)}`
const receipt = {
  transactionHash: hash,
  status: '0x1',
  blockNumber: '0x5',
  blockHash: other,
  gasUsed: '0x5208',
  effectiveGasPrice: '0x1',
  contractAddress: null,
  logs: [],
}
const known = { hash, from: address, to: null, value: '0x0', input: '0x', nonce: '0x4', blockNumber: null }

describe('fetchReceipt', () => {
  it('is undefined while the transaction is in no block', async () => {
    expect(await fetchReceipt(createStubRpc({ eth_getTransactionReceipt: null }), hash)).toBeUndefined()
  })

  it('takes a receipt with a state root in place of a status for one of what was carried out (EIP-658)', async () => {
    const old = { ...receipt, status: undefined, root: other }
    const rpc = createStubRpc({ eth_getTransactionReceipt: old })
    expect(await fetchReceipt(rpc, hash)).toMatchObject({ status: 'success' })
  })

  it.each([
    ['of another transaction', { ...receipt, transactionHash: other }],
    ['with a number for a status', { ...receipt, status: 1 }],
    ['without a status', { ...receipt, status: undefined }],
    ['with a negative block', { ...receipt, blockNumber: '-0x5' }],
    ['with five megabytes of gas', { ...receipt, gasUsed: `0x${'f'.repeat(5_000_000)}` }],
    ['without events', { ...receipt, logs: undefined }],
    ['with events of five topics', { ...receipt, logs: [{ topics: Array(5).fill(other) }] }],
    ['that is a list', []],
  ])('C4: refuses a receipt %s', async (_, answer) => {
    const rpc = createStubRpc({ eth_getTransactionReceipt: answer })
    await expect(fetchReceipt(rpc, hash)).rejects.toMatchObject({ code: 4901, reason: 'rpcUnavailable' })
  })
})

describe('fetchTransaction', () => {
  it('C4: refuses another transaction than the one asked for', async () => {
    const rpc = createStubRpc({ eth_getTransactionByHash: { ...known, hash: other } })
    await expect(fetchTransaction(rpc, hash)).rejects.toMatchObject({ reason: 'rpcUnavailable' })
  })
})

describe('sendRawTransaction', () => {
  const refuse = (message: string) => new NodeRpcError({ code: -32_000, message })

  it('C6: takes “already known” for success', async () => {
    const rpc = createStubRpc({ eth_sendRawTransaction: refuse('already known') })
    expect(await sendRawTransaction(rpc, raw)).toBe(hash)
  })

  it('C6: takes “nonce too low” for success when the chain has these very bytes', async () => {
    const rpc = createStubRpc({
      eth_sendRawTransaction: refuse('nonce too low'),
      eth_getTransactionByHash: { ...known, blockNumber: '0x5' },
    })
    expect(await sendRawTransaction(rpc, raw)).toBe(hash)
  })

  it('C6: passes “nonce too low” on when another transaction spent the nonce', async () => {
    const rpc = createStubRpc({
      eth_sendRawTransaction: refuse('nonce too low'),
      eth_getTransactionByHash: null,
    })
    await expect(sendRawTransaction(rpc, raw)).rejects.toMatchObject({ reason: 'nonceTooLow' })
  })

  it('C4: believes no hash but that of the bytes', async () => {
    const lying = createStubRpc({ eth_sendRawTransaction: other, eth_getTransactionByHash: null })
    await expect(sendRawTransaction(lying, raw)).rejects.toMatchObject({ reason: 'rpcUnavailable' })
    const odd = createStubRpc({ eth_sendRawTransaction: other, eth_getTransactionByHash: known })
    expect(await sendRawTransaction(odd, raw)).toBe(hash)
  })

  it.each(['insufficient funds', 'replacement transaction underpriced'])(
    'passes “%s” on',
    async (message) => {
      const rpc = createStubRpc({ eth_sendRawTransaction: refuse(message) })
      await expect(sendRawTransaction(rpc, raw)).rejects.toThrow(message)
    },
  )
})
