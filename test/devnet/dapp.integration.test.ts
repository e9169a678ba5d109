import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Dapp, startDapp } from '../../devnet/dapp/startDapp.ts'
import { findFreePort } from '../../devnet/findFreePort.ts'

const rpcUrl = inject('rpcUrl')
const deployments = inject('deployments')
let dapp: Dapp
beforeAll(async () => {
  dapp = await startDapp({ port: await findFreePort(), rpcUrl, deployments })
})
afterAll(() => dapp.stop())

test('the page is served with a policy that runs no script but its own', async () => {
  const response = await fetch(dapp.url)
  const policy = response.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain(`connect-src 'self' ${rpcUrl}`)
  expect(await response.text()).not.toMatch(/<script(?![^>]*src=)|\son\w+=/)
})

test('every button has a place for its result', async () => {
  const page = await (await fetch(dapp.url)).text()
  const pick = (name: string) =>
    [...page.matchAll(new RegExp(`${name}="([^"]+)"`, 'g'))].map((match) => match[1])
  const buttons = pick('data-action')
  expect(buttons).toHaveLength(14)
  expect(pick('data-result').sort()).toEqual(buttons.sort())
})

test('the script and the addresses are served', async () => {
  const page = await (await fetch(dapp.url)).text()
  const script = /src="([^"]+\.js)"/.exec(page)?.[1]
  expect((await fetch(`${dapp.url}${script}`)).headers.get('content-type')).toContain('text/javascript')
  expect(await (await fetch(`${dapp.url}/deployments.json`)).json()).toEqual(deployments)
})

test('what is not there is not found', async () => {
  expect((await fetch(`${dapp.url}/../package.json`)).status).toBe(404)
})

test('a taken port is refused in one line that names the variable to change', async () => {
  const port = Number(new URL(dapp.url).port)
  await expect(startDapp({ port, rpcUrl, deployments })).rejects.toThrow(`Port ${port} is taken`)
})

describe('the mirror chain', () => {
  test('has a number of its own', async () => {
    expect(await ask('eth_chainId')).toMatchObject({ id: 1, result: '0x7a6a' })
    expect(await ask('net_version')).toMatchObject({ id: 1, result: '31338' })
  })

  test('answers a batch, and everything else as the devnet does', async () => {
    const batch = ['eth_chainId', 'eth_blockNumber'].map((method, id) => ({
      jsonrpc: '2.0',
      id,
      method,
      params: [],
    }))
    const answers = (await post(batch)) as { id: number; result: string }[]
    expect(answers.map(({ id }) => id)).toEqual([0, 1])
    expect(Number(answers[1]?.result)).toBeGreaterThan(0)
  })

  test('may be read by wallets of any origin', async () => {
    const response = await fetch(`${dapp.url}/mirror`, { method: 'OPTIONS' })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })
})

function ask(method: string): Promise<unknown> {
  return post({ jsonrpc: '2.0', id: 1, method, params: [] })
}

async function post(body: unknown): Promise<unknown> {
  const response = await fetch(`${dapp.url}/mirror`, { method: 'POST', body: JSON.stringify(body) })
  return response.json()
}
