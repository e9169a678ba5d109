import { ethereum } from '../../../src/chains/networks/ethereum.ts'
import { explainMessage } from '../../../src/inspect/explainMessage.ts'
import { explainTypedData } from '../../../src/inspect/explainTypedData.ts'
import { explainTypedDataList } from '../../../src/inspect/explainTypedDataList.ts'
import type { Warning } from '../../../src/protocol/explanation.ts'
import type { Origin } from '../../../src/protocol/ids.ts'
import { createContext, me, nowMs, router, stranger, usdc } from '../support/stubContext.ts'
import { createTypedData } from '../support/typedData.ts'

const origin = 'https://app.example' as Origin

function readMessage(message: `0x${string}`): readonly Warning[] {
  return explainMessage({ message, address: me, chainId: ethereum.id, origin, nowMs }).warnings
}

async function readTyped(typed: object): Promise<readonly Warning[]> {
  const asked = { ...createContext(), json: JSON.stringify(typed), address: me, origin }
  return (await explainTypedData(asked)).warnings
}

/** Signatures that raise what no scenario of the corpus does. */
export async function sampleSignatures(): Promise<readonly Warning[]> {
  const signIn = `app.example wants you to sign in with your Ethereum account:\n${me}\n\n\nURI: https://app.example\nVersion: 1\nChain ID: 1\nNonce: 32891756\nIssued At: ${new Date(nowMs).toISOString()}`
  const permit = createTypedData({
    domain: { name: 'USD Coin', version: '2', chainId: 1, verifyingContract: usdc },
    primaryType: 'Permit',
    types: {
      Permit: ['address owner', 'address spender', 'uint256 value', 'uint256 nonce', 'uint256 deadline'],
    },
    message: { owner: stranger, spender: router, value: '250000000', nonce: '0', deadline: '9999999999' },
  })
  const mail = createTypedData({
    domain: { name: 'Ether Mail' },
    primaryType: 'Mail',
    types: { Mail: ['string contents'] },
    message: { contents: 'Hello' },
  })
  const root = createTypedData({
    domain: { name: 'Blur Exchange', version: '1.0', chainId: 1, verifyingContract: router },
    primaryType: 'Root',
    types: { Root: ['bytes32 root'] },
    message: { root: `0x${'5c'.repeat(32)}` },
  })
  const list = [
    { type: 'string', name: 'Greeting', value: 'Hello' },
    { type: 'string', name: 'Name', value: 'Bob' },
  ]
  return [
    ...readMessage('0xff00'),
    ...readMessage(`0x${Buffer.from(signIn).toString('hex')}`),
    ...(await readTyped(permit)),
    ...(await readTyped(mail)),
    ...(await readTyped(root)),
    ...explainTypedDataList({ json: JSON.stringify(list), origin }).warnings,
  ]
}
