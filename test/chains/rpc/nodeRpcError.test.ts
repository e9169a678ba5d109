import { describe, expect, it } from 'vitest'
import { NodeRpcError } from '../../../src/chains/rpc/nodeRpcError.ts'
import { serializeError } from '../../../src/protocol/errors.ts'

describe('NodeRpcError', () => {
  it.each([
    ['insufficient funds for gas * price + value: balance 0, tx cost 1', 'insufficientFunds'],
    ['Insufficient funds for gas * price + value', 'insufficientFunds'],
    ['upfront cost exceeds account balance', 'insufficientFunds'],
    ['nonce too low: next nonce 5, tx nonce 4', 'nonceTooLow'],
    ['OldNonce', 'nonceTooLow'],
    ['Transaction nonce is too low. Try incrementing the nonce.', 'nonceTooLow'],
    ['already known', 'alreadyKnown'],
    ['AlreadyKnown', 'alreadyKnown'],
    ['Known transaction', 'alreadyKnown'],
    ['transaction already imported', 'alreadyKnown'],
    ['replacement transaction underpriced', 'replacementUnderpriced'],
    ['ReplacementNotAllowed', 'replacementUnderpriced'],
    ['execution reverted: STF', 'executionReverted'],
    ['VM execution error.', 'executionReverted'],
    ['header not found', 'nodeError'],
  ])('tells “%s” as %s', (message, reason) => {
    expect(new NodeRpcError({ code: -32_000, message })).toMatchObject({ code: -32_000, reason, message })
  })

  it('keeps revert data, plain or wrapped', () => {
    expect(new NodeRpcError({ code: 3, message: '', data: '0xdeadbeef' }).revertData).toBe('0xdeadbeef')
    const wrapped = { code: -32_015, message: 'VM execution error.', data: { data: '0x01' } }
    expect(new NodeRpcError(wrapped).revertData).toBe('0x01')
  })

  it.each([`0x${'00'.repeat(5_000)}`, '0x1', 'Reverted', 7, null, {}])(
    'leaves out data that is no bounded hex',
    (data) => {
      expect(new NodeRpcError({ code: 3, message: 'no', data }).revertData).toBeUndefined()
    },
  )

  it.each([3, 4444, -38_020, -32_001])(
    'keeps the node’s own code where the execution-apis have it: %i',
    (code) => {
      expect(new NodeRpcError({ code, message: 'no' }).code).toBe(code)
    },
  )

  it.each([4001, 4100, 4902, 5730, 0, 1, -1, 1e9])('lets no node feign the code %i', (code) => {
    expect(new NodeRpcError({ code, message: 'User rejected' }).code).toBe(-32_603)
  })

  it('says something when the node says nothing', () => {
    expect(new NodeRpcError({ code: -32_000, message: '\u0000' }).message).toBe(
      'The node refused without a reason.',
    )
  })

  it('leaves the wallet with code, message, reason and what the contract reverted with', () => {
    const error = new NodeRpcError({ code: 3, message: 'execution reverted', data: '0x01' })
    expect(serializeError(error)).toEqual({
      code: 3,
      message: 'execution reverted',
      reason: 'executionReverted',
      data: '0x01',
    })
  })
})
