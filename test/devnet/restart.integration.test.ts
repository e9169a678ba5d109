import { expect, inject, test } from 'vitest'
import { findFreePort } from '../../devnet/findFreePort.ts'
import { startDevnet } from '../../devnet/startDevnet.ts'

const limitMs = 20_000

test('a devnet starts within 20 s, and its addresses are those of every other start', async () => {
  const startedAtMs = performance.now()
  const devnet = await startDevnet({ port: await findFreePort() })
  const tookMs = performance.now() - startedAtMs
  await devnet.stop()
  expect(devnet.deployments).toEqual(inject('deployments'))
  expect(tookMs).toBeLessThan(limitMs)
})

test('a taken port is refused in one line that names the variable to change', async () => {
  const port = Number(new URL(inject('rpcUrl')).port)
  await expect(startDevnet({ port })).rejects.toThrow(
    new RegExp(`^Port ${port} is taken\\..*DEVNET_PORT=\\d+$`),
  )
})

test('nothing answers after a devnet was stopped', async () => {
  const devnet = await startDevnet({ port: await findFreePort() })
  await devnet.stop()
  await expect(fetch(devnet.rpcUrl)).rejects.toThrow()
})
