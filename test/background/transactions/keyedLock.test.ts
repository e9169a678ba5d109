import { expect, it } from 'vitest'
import { createKeyedLock } from '../../../src/background/transactions/keyedLock.ts'

it('runs tasks of one key in turn, of two keys side by side, and goes on after a failure', async () => {
  const lock = createKeyedLock()
  const log: string[] = []
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const first = lock('a', async () => {
    await gate
    log.push('a1')
    throw new Error('a1 fails')
  })
  const second = lock('a', async () => log.push('a2'))
  await lock('b', async () => log.push('b1'))
  open()
  await expect(first).rejects.toThrow('a1 fails')
  await second
  expect(log).toEqual(['b1', 'a1', 'a2'])
})
