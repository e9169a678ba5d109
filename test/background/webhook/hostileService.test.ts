import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createContacts } from '../../../src/background/contacts/contacts.ts'
import { openStores } from '../../../src/background/state/stores.ts'
import { sendPost } from '../../../src/background/webhook/sendPost.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'

/** A service on this machine, and how often it was asked. */
async function startService(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const service = { url: '', asked: 0 }
  const server = createServer((request, response) => {
    service.asked += 1
    answer(request, response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return service
}

/** Sends over the real network. @param timers gets what is to be called when the time is up */
async function send(url: string, timers: (() => void)[] = []) {
  const { platform } = createMemoryBrowser((address, init) => fetch(address, init)).startWorker()
  const stores = await openStores(platform)
  return sendPost(
    { url, body: '{}' },
    {
      platform: {
        ...platform,
        setTimer: (callback) => {
          timers.push(callback)
          return () => {}
        },
      },
      contacts: createContacts({ platform, stores }),
      keys: {
        list: async () => [],
        make: () => Promise.reject(new Error('None is made here')),
        tryEach: async (task) => void (await task({ apiKey: 'k1', secret: new Uint8Array(32).fill(1) })),
        dropOlder: async () => {},
      },
    },
  )
}

it.each([301, 302, 307, 308])(
  'no redirect is followed (%i): what is signed goes to no other place',
  async (status) => {
    const elsewhere = await startService((_, response) => response.writeHead(204).end())
    const service = await startService((_, response) =>
      response.writeHead(status, { location: elsewhere.url }).end(),
    )
    expect(await send(service.url)).toMatchObject({ type: 'later' })
    expect(service.asked).toBe(1)
    expect(elsewhere.asked).toBe(0)
  },
)

it('a service that never answers is left when the time is up', async () => {
  const timers: (() => void)[] = []
  const service = await startService(() => {
    for (const callback of timers) callback()
  })
  expect(await send(service.url, timers)).toMatchObject({ type: 'later' })
  expect(service.asked).toBe(1)
})

it('what a service says beyond its status is not read, however long it is', async () => {
  let poured = 0
  const service = await startService((_, response) => {
    response.writeHead(200)
    const megabyte = Buffer.alloc(2 ** 20, ' ')
    const pour = () => {
      while (!response.destroyed && response.write(megabyte)) poured += 1
    }
    response.on('drain', pour)
    pour()
  })
  expect(await send(service.url)).toEqual({ type: 'accepted' })
  expect(poured).toBeLessThan(64)
})
