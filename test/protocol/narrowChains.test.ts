import { expect, test } from 'vitest'
import { evmChainId } from '../../src/protocol/ids.ts'
import { narrowChains } from '../../src/protocol/narrowChains.ts'

const [a, b, c] = [evmChainId(1), evmChainId(10), evmChainId(137)]

test.each([
  ['nothing', undefined, [a], [a]],
  ['something of what it had', [b, c], [a, b], [b]],
  ['nothing of what it had', [c], [a, b], [a, b]],
  ['something, where it might be on all', [b], undefined, [b]],
  ['nothing, where it might be on all', undefined, undefined, undefined],
])('a site that asks for %s', (_, asked, known, offered) => {
  expect(narrowChains(asked, known)).toEqual(offered)
})
