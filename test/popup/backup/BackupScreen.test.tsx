// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { BackupScreen } from '../../../src/popup/backup/BackupScreen.tsx'
import { walletStore } from '../../../src/popup/wallet/walletStore.ts'
import { render } from '../support/render.tsx'
import { createSampleView } from '../support/sampleView.ts'
import { stubWallet } from '../support/stubWallet.ts'
import { waitFor } from '../support/waitFor.ts'

const wallet = { hasPhrase: false, hasPassphrase: false, canSplit: false, wordCount: 0 }
stubWallet({
  getBackupState: () => ({
    wallets: [
      {
        ...wallet,
        walletId: 'w1',
        name: 'Main',
        kind: 'hd',
        hasPhrase: true,
        canSplit: true,
        wordCount: 12,
        phraseCheckedAtMs: Date.UTC(2026, 0, 15, 12),
      },
      { ...wallet, walletId: 'w2', name: 'Old key', kind: 'privateKey' },
      { ...wallet, walletId: 'w3', name: 'Vault of a friend', kind: 'watchOnly' },
    ],
    fileMadeAtMs: Date.UTC(2026, 1, 20, 12),
    aside: [
      {
        id: '11111111-1111-4111-8111-111111111111',
        setAsideAtMs: Date.UTC(2026, 2, 25, 12),
        accountNames: ['Main'],
        intact: true,
      },
    ],
  }),
})

beforeEach(() => walletStore.setState({ view: createSampleView() }))

describe('Back up', () => {
  it('says for each wallet what was done and when, and leads to what can be done', async () => {
    const container = await render(<BackupScreen />)
    await waitFor(() => expect(container.textContent).toContain('Main'))
    expect(container.textContent).toMatch(/Phrase checked.*2026/)
    expect(container.textContent).toMatch(/Shares made.*Not yet/)
    expect(container.textContent).toMatch(/Backup file.*2026/)
    const links = [...container.querySelectorAll('a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual([
      '#/settings/backup/check/w1',
      '#/settings/phrase?wallet=w1',
      '#/settings/backup/shares/w1',
      '#/settings/backup/paper/w1',
      '#/settings/backup/paper/w2',
      '#/settings/backup/paper/w3',
      '#/settings/backup/file',
      '#/settings/backup/earlier/11111111-1111-4111-8111-111111111111',
    ])
  })

  it('is honest about what has no phrase', async () => {
    const container = await render(<BackupScreen />)
    await waitFor(() => expect(container.textContent).toContain('Old key'))
    expect(container.textContent).toContain('No recovery phrase brings it back. A backup file does.')
    expect(container.textContent).toContain('Only watched: there is no key here to back up.')
  })
})
