import { encodePacked, hexToBytes, keccak256, stringToHex } from 'viem'
import { typeHyperliquid } from '../../support/hyperliquid.ts'
import { createTypedData } from '../../support/typedData.ts'
import { type Asked, attack, benign, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const site = 'https://app.example'
const say = (text: string | Uint8Array): Asked => ({ type: 'message', text, origin: site })

/** Plain messages and typed data that nobody has a rule for: harmless ones, and ones that deceive or are malformed. */
export function messageScenarios({
  deployments,
  friend,
  me,
  nftId,
  nowSeconds,
  thief,
  trap,
}: World): readonly Scenario[] {
  const mail = (change: object = {}, domain: object = {}): Asked => ({
    type: 'typedData',
    typed: {
      ...createTypedData({
        domain: { name: 'Forum', version: '1', chainId: 31337, verifyingContract: trap, ...domain },
        primaryType: 'Post',
        types: { Post: ['string title', 'string text'] },
        message: { title: 'Hello', text: 'World' },
      }),
      ...change,
    },
  })
  const texts = [
    'Hello',
    'Log in to the forum, 12:45',
    'Ich stimme zu.',
    '同意します',
    'Proof of humanity ✅',
    'vote: yes',
    'My handle is @cat',
    'Order 66 received',
    'Welcome! Click to sign in with your Ethereum account and accept the terms.',
    'I read the rules.\n\n1. Be kind.',
    '42',
  ]
  /** A vote as Snapshot has it signed, on no network. */
  const vote: Asked = {
    type: 'typedData',
    typed: createTypedData({
      domain: { name: 'snapshot', version: '0.1.4' },
      primaryType: 'Vote',
      types: {
        Vote: [
          ...['address from', 'string space', 'uint64 timestamp', 'bytes32 proposal', 'uint32 choice'],
          ...['string reason', 'string app', 'string metadata'],
        ],
      },
      message: {
        ...{ from: me, space: 'panes.eth', timestamp: Number(nowSeconds), choice: 1 },
        ...{ proposal: keccak256(stringToHex('More light')), reason: '', app: 'snapshot', metadata: '{}' },
      },
    }),
  }
  const session: Asked = {
    type: 'typedData',
    typed: createTypedData({
      domain: { name: 'Exchange' },
      primaryType: 'CreateSession',
      types: { CreateSession: ['address sessionKey', 'uint64 expiry'] },
      message: { sessionKey: thief, expiry: Number(nowSeconds) + 86_400 },
    }),
  }
  /** An offer as old markets packed it: what is sold, for how much, to whom. */
  const packed = encodePacked(
    ['address', 'uint256', 'uint256', 'address'],
    [deployments.nft, nftId, 1n, thief],
  )
  const challenge = keccak256(stringToHex('one')).slice(2) + keccak256(stringToHex('two')).slice(2, 34)
  const hash = (digit: string) => `0x${digit.repeat(64)}`
  return [
    ...texts.map((text) => benign(`the message ${JSON.stringify(text)}`, say(text))),
    benign('a challenge of 48 bytes made by chance', say(hexToBytes(`0x${challenge}`)), 'message-not-text'),
    attack(
      'an offer for an item, packed so that nobody can read it',
      say(hexToBytes(packed)),
      'message-not-text',
    ),
    benign('a vote at Snapshot', vote, 'no-chain'),
    ...hyperliquidScenarios({ me, friend, thief }),
    attack('a key that acts for a session, on whatever network', session, 'agent-approval', 'no-chain'),
    benign('a post in a forum', mail()),
    benign('a post in another forum', mail({ message: { title: 'A', text: 'B' } })),
    ...['1', 'a', 'f'].map((digit) =>
      attack(`a hash of ${digit}`, say(hash(digit)), 'message-looks-like-hash'),
    ),
    attack('letters that turn others around', say('Pay \u202Elecnac'), 'hidden-characters'),
    attack('letters that nobody sees', say('Yes\u200B\u200B, I agree'), 'hidden-characters'),
    attack(
      'typed data with letters that turn others around',
      mail({ message: { title: 'A', text: 'Pay \u202Elecnac' } }),
      'hidden-characters',
    ),
    attack('typed data for another chain', mail({}, { chainId: 1 }), 'refused'),
    attack(
      'typed data with a field that nothing signs',
      mail({ message: { title: 'A', text: 'B', price: '1' } }),
      'refused',
    ),
    attack('typed data without a field', mail({ message: { title: 'A' } }), 'refused'),
    attack(
      'typed data whose domain has a key that is not declared',
      mail({ domain: { name: 'Forum', version: '1', chainId: 31337, verifyingContract: trap, salt: thief } }),
      'refused',
    ),
    attack('typed data of a type that is not there', mail({ primaryType: 'Order' }), 'refused'),
    attack('typed data that is its own domain', mail({ primaryType: 'EIP712Domain' }), 'refused'),
  ]
}

/** Money that Hyperliquid keeps, sent and taken out by a mere signature, and who rules the account there. */
function hyperliquidScenarios({ me, friend, thief }: Pick<World, 'me' | 'friend' | 'thief'>) {
  const ask = (action: Parameters<typeof typeHyperliquid>[0], message: object): Asked => ({
    type: 'typedData',
    typed: typeHyperliquid(action, { chainId: 31337, message }),
  })
  const rule = (signer: string) =>
    ask('ConvertToMultiSigUser', { signers: JSON.stringify({ authorizedUsers: [signer], threshold: 1 }) })
  return [
    ...(['UsdSend', 'Withdraw', 'SpotSend', 'SendAsset'] as const).flatMap((action) => {
      const send = (destination: string) => ask(action, { destination, token: 'HYPE:0x0d', amount: '1250.5' })
      return [
        benign(`Hyperliquid: ${action} to oneself`, send(me)),
        benign(`Hyperliquid: ${action} to a friend`, send(friend)),
        attack(`Hyperliquid: ${action} to a thief`, send(thief), 'exchange-payout'),
      ]
    }),
    benign('Hyperliquid: money moved within', ask('UsdClassTransfer', { amount: '5', toPerp: true })),
    attack('Hyperliquid: a key that trades', ask('ApproveAgent', { agentAddress: thief }), 'agent-approval'),
    attack('Hyperliquid: somebody else rules the account', rule(thief), 'agent-approval'),
  ]
}
