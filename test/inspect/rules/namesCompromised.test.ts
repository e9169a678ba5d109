import { encodeFunctionData, erc20Abi, getAddress, zeroAddress } from 'viem'
import { expect, it } from 'vitest'
import { explainTypedData } from '../../../src/inspect/explainTypedData.ts'
import { PERMIT2_ADDRESS } from '../../../src/inspect/permit2.ts'
import { createContext, createNode, dai, me, nowMs, router, stranger, usdc } from '../support/stubContext.ts'
import { createTypedData } from '../support/typedData.ts'

/** Another account of the person's, whose words others know. */
const leaked = `0x${'c3'.repeat(20)}` as const
const soon = String(nowMs / 1000 + 1_800)
const warning = 'danger recipient-compromised'

async function warn(typed: object) {
  const context = createContext({
    rpc: createNode({}, [me, leaked]),
    ownAddresses: [me, leaked],
    compromisedAddresses: new Set([leaked, me]),
  })
  const { warnings } = await explainTypedData({ ...context, json: JSON.stringify(typed), address: me })
  return warnings.map(({ level, risk }) => `${level} ${risk}`)
}

const authorization = (primaryType: string, to: string) =>
  createTypedData({
    domain: { name: 'USD Coin', version: '2', chainId: 1, verifyingContract: usdc },
    primaryType,
    types: {
      [primaryType]: [
        'address from',
        'address to',
        'uint256 value',
        'uint256 validAfter',
        'uint256 validBefore',
        'bytes32 nonce',
      ],
    },
    message: { from: me, to, value: '5', validAfter: '0', validBefore: soon, nonce: `0x${'00'.repeat(32)}` },
  })

const permit2Transfer = (spender: string, recipient: string) =>
  createTypedData({
    domain: { name: 'Permit2', chainId: 1, verifyingContract: PERMIT2_ADDRESS },
    primaryType: 'PermitWitnessTransferFrom',
    types: {
      TokenPermissions: ['address token', 'uint256 amount'],
      Order: ['address[] recipients'],
      PermitWitnessTransferFrom: [
        'TokenPermissions permitted',
        'address spender',
        'uint256 nonce',
        'uint256 deadline',
        'Order witness',
      ],
    },
    message: {
      permitted: { token: usdc, amount: '5' },
      spender,
      nonce: '0',
      deadline: soon,
      witness: { recipients: [me, recipient] },
    },
  })

const permitSingle = (spender: string) =>
  createTypedData({
    domain: { name: 'Permit2', chainId: 1, verifyingContract: PERMIT2_ADDRESS },
    primaryType: 'PermitSingle',
    types: {
      PermitDetails: ['address token', 'uint160 amount', 'uint48 expiration', 'uint48 nonce'],
      PermitSingle: ['PermitDetails details', 'address spender', 'uint256 sigDeadline'],
    },
    message: {
      details: { token: usdc, amount: '5', expiration: soon, nonce: '0' },
      spender,
      sigDeadline: soon,
    },
  })

const order = (receiver: string) =>
  createTypedData({
    domain: { name: 'Gnosis Protocol', chainId: 1, verifyingContract: router },
    primaryType: 'Order',
    types: {
      Order: [
        'address sellToken',
        'address buyToken',
        'address receiver',
        'uint256 sellAmount',
        'uint256 buyAmount',
        'uint32 validTo',
      ],
    },
    message: {
      sellToken: usdc,
      buyToken: dai,
      receiver,
      sellAmount: '5000000',
      buyAmount: '5000000000000000000',
      validTo: '1800000900',
    },
  })

const safeTransfer = (recipient: `0x${string}`) =>
  createTypedData({
    domain: { chainId: 1, verifyingContract: stranger },
    primaryType: 'SafeTx',
    types: {
      SafeTx: [
        'address to',
        'uint256 value',
        'bytes data',
        'uint8 operation',
        'uint256 safeTxGas',
        'uint256 baseGas',
        'uint256 gasPrice',
        'address gasToken',
        'address refundReceiver',
        'uint256 nonce',
      ],
    },
    message: {
      to: usdc,
      value: '0',
      data: encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [recipient, 5n] }),
      operation: '0',
      safeTxGas: '0',
      baseGas: '0',
      gasPrice: '0',
      gasToken: zeroAddress,
      refundReceiver: zeroAddress,
      nonce: '0',
    },
  })

it.each([
  ['who gets a transfer (EIP-3009)', (to: `0x${string}`) => authorization('TransferWithAuthorization', to)],
  ['who fetches a transfer (EIP-3009)', (to: `0x${string}`) => authorization('ReceiveWithAuthorization', to)],
  ['who may take once, by Permit2', (to: `0x${string}`) => permit2Transfer(to, router)],
  ['whom the witness of Permit2 names', (to: `0x${string}`) => permit2Transfer(router, to)],
  ['whom Permit2 gives an allowance', permitSingle],
  ['who gets what an order buys', order],
  ['who gets what a Safe sends', safeTransfer],
])('%s: an own account whose words have leaked is a danger; nobody else is', async (_, create) => {
  expect(await warn(create(leaked))).toContain(warning)
  expect(await warn(create(getAddress(leaked)))).toContain(warning)
  expect(await warn(create(stranger))).not.toContain(warning)
})

it('that the account which signs has leaked is said elsewhere', async () => {
  expect(await warn(authorization('TransferWithAuthorization', stranger))).not.toContain(warning)
})
