import { expect, test } from 'vitest'
import { devnetMnemonic } from '../../devnet/devnetChain.ts'
import { createSecretFinder } from '../../e2e/support/findSecrets.ts'

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow'
const find = createSecretFinder({
  phrases: [phrase],
  texts: { password: 'a (strange) pass.word' },
  wordRows: { ' of the share': 'duckling enlarge academic academic'.split(' ') },
  keys: { 'data key': 'c0ffee00'.repeat(8) },
})

test.each([
  ['the password', 'typed: a (strange) pass.word', ['password']],
  ['words as text', 'x winner thank year y', ['words 2 to 4']],
  ['words as JSON', '["wave","sausage","worth"]', ['words 5 to 7']],
  ['words with their numbers', 'wave\n6\nsausage\n7\nworth', ['words 5 to 7']],
  ['the entropy', '0x7F7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f', ['entropy as hex']],
  ['a share of a secret', 'duckling enlarge academic', ['words 1 to 3 of the share']],
  ['a key', `{"key":"${'C0ffee00'.repeat(8)}"}`, ['data key as hex']],
  ['a key as it is', Buffer.from('c0ffee00'.repeat(8), 'hex').toString('latin1'), ['data key as bytes']],
  ['the entropy as bytes', JSON.stringify(new Array(16).fill(127)), ['entropy as numbers']],
])('%s is found', (_name, text, found) => {
  expect(find(text)).toEqual(found)
})

test('two words, another phrase and an address are no find', () => {
  expect(find(`winner thank ${devnetMnemonic} 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266`)).toEqual([])
})
