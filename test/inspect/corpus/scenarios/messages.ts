import { createTypedData } from '../../support/typedData.ts'
import { type Asked, attack, benign, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const site = 'https://app.example'
const say = (text: string): Asked => ({ type: 'message', text, origin: site })

/** Plain messages and typed data that nobody has a rule for: harmless ones, and ones that deceive or are malformed. */
export function messageScenarios({ thief, trap }: World): readonly Scenario[] {
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
    'I read the rules.\n\n1. Be kind.',
    '42',
  ]
  const hash = (digit: string) => `0x${digit.repeat(64)}`
  return [
    ...texts.map((text) => benign(`the message ${JSON.stringify(text)}`, say(text))),
    benign('a post in a forum', mail()),
    benign('a post in another forum', mail({ message: { title: 'A', text: 'B' } })),
    ...['1', 'a', 'f'].map((digit) =>
      attack(`a hash of ${digit}`, say(hash(digit)), 'message-looks-like-hash'),
    ),
    attack('letters that turn others around', say('Pay \u202Elecnac'), 'hidden-characters'),
    attack('letters that nobody sees', say('Yes\u200B\u200B, I agree'), 'hidden-characters'),
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
