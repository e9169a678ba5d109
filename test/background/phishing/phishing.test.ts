import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { collectPhishingList } from '../../../scripts/phishing/collectPhishingList.ts'
import { fetchList } from '../../../src/background/lists/fetchList.ts'
import { writePhishingConfig } from '../../support/writePhishingConfig.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, openPage, PASSWORD, startWallet } from '../support/testWallet.ts'

const shipped = JSON.stringify(collectPhishingList())
const LISTED = 'https://metamaskswap.io'

async function startWithList() {
  const browser = createMemoryBrowser()
  browser.packaged.set('phishing.json', shipped)
  return { browser, ...(await createTestWallet(browser)) }
}

describe('a site on the list', () => {
  it('is told as a trap with whatever it asks, first of all that is said', async () => {
    const { worker, screen } = await startWithList()
    void openPage(worker, LISTED)
      .ask('eth_requestAccounts')
      .catch(() => {})
    const approval = await screen.nextApproval()
    expect(approval.requester).toMatchObject({ listing: { type: 'listed', name: 'metamaskswap.io' } })
    const review = approval.kind === 'connect' ? approval.review : undefined
    expect(review?.warnings[0]).toMatchObject({ risk: 'phishing-origin', level: 'danger' })
    expect(review?.warnings[0]?.evidence).toContain('2022')
  })

  it('is none when its name is on no list', async () => {
    const { worker, screen } = await startWithList()
    void openPage(worker, 'https://app.uniswap.org')
      .ask('eth_requestAccounts')
      .catch(() => {})
    expect((await screen.nextApproval()).requester).not.toHaveProperty('listing')
  })

  it('can still be decided on where the list cannot be read', async () => {
    const { browser, worker, screen } = await startWithList()
    browser.packaged.set('phishing.json', '{')
    void openPage(worker, LISTED)
      .ask('eth_requestAccounts')
      .catch(() => {})
    expect((await screen.nextApproval()).reviewState).toBe('ready')
  })
})

describe('a list that the person brings', () => {
  const text = writePhishingConfig(['trap.example'])
  const file = { type: 'file', name: 'config.json', text } as const

  it('adds to the shipped one, outlives the worker, and goes when it is removed', async () => {
    const { browser, worker, screen } = await startWithList()
    await screen.run('bringPhishingList', file)
    const { brought } = await screen.run('getPhishingLists', {})
    expect(brought).toMatchObject({ source: 'config.json', entryCount: 1_000 })
    worker.kill()

    const again = await startWallet(browser)
    await again.screen.run('unlock', { password: PASSWORD })
    const ask = async (origin: string) => {
      const page = openPage(again.worker, origin)
      void page.ask('eth_requestAccounts').catch(() => {})
      const approval = await again.screen.nextApproval()
      await again.screen.run('reject', { approvalId: approval.id })
      return approval.requester
    }
    expect(await ask('https://app.trap.example')).toHaveProperty('listing.name', 'trap.example')
    expect(await ask(LISTED)).toHaveProperty('listing.name', 'metamaskswap.io')
    await again.screen.run('dropPhishingList', {})
    expect(await ask('https://trap.example')).not.toHaveProperty('listing')
    expect(await again.screen.run('getPhishingLists', {})).not.toHaveProperty('brought')
  })

  it('changes nothing if it is no such list', async () => {
    const { screen } = await startWithList()
    await screen.run('bringPhishingList', file)
    const wrong = screen.run('bringPhishingList', { ...file, text: '[]' })
    await expect(wrong).rejects.toMatchObject({ reason: 'badList' })
    expect((await screen.run('getPhishingLists', {})).brought).toMatchObject({ entryCount: 1_000 })
  })

  it('comes from an address by https only', async () => {
    const { screen } = await startWithList()
    const sha256 = '0'.repeat(64)
    for (const url of ['http://lists.example/config.json', 'https://me@lists.example/', 'ftp://x']) {
      await expect(screen.run('bringPhishingList', { type: 'address', url, sha256 })).rejects.toBeDefined()
    }
  })

  it('is taken from an address if its text has the digest, and else not', async () => {
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/gone' ? 404 : 200
      response.end(text)
    })
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/list`
    const asked: string[] = []
    const around = {
      platform: { setTimer: () => () => {} },
      contacts: {
        fetchFor: ({ purpose }: { purpose: string }) => {
          asked.push(purpose)
          return fetch
        },
      },
    }
    try {
      const sha256 = createHash('sha256').update(text).digest('hex')
      expect(await fetchList({ url, sha256 }, around)).toBe(text)
      const other = fetchList(
        { url, sha256: sha256.replace(/./, (digit) => (digit === '0' ? '1' : '0')) },
        around,
      )
      await expect(other).rejects.toMatchObject({ reason: 'wrongDigest' })
      const gone = fetchList({ url: url.replace('list', 'gone'), sha256 }, around)
      await expect(gone).rejects.toMatchObject({ reason: 'listUnreachable' })
      expect(asked).toEqual(['lists', 'lists', 'lists'])
    } finally {
      server.close()
    }
  })
})
