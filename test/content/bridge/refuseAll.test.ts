import { expect, test } from 'vitest'
import { refuseAll } from '../../../src/content/bridge/refuseAll.ts'
import type { PageAnswer } from '../../../src/content/channel.ts'

test('in a frame that may not meet a wallet every request is answered 4100', () => {
  const told: PageAnswer[] = []
  const take = refuseAll((answer) => told.push(answer))
  take({ id: 1, method: 'eth_accounts' })
  take('noise')
  take({ id: 2, method: 'eth_chainId' })
  expect(told).toMatchObject([
    { id: 1, error: { code: 4100 } },
    { id: 2, error: { code: 4100 } },
  ])
})
