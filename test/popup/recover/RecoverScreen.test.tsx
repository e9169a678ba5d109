// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkPhrase } from '../../../src/keyring/phrase/checkPhrase.ts'
import { RecoverScreen } from '../../../src/popup/recover/RecoverScreen.tsx'
import { walletStore } from '../../../src/popup/wallet/walletStore.ts'
import { findInReact } from '../support/findInReact.ts'
import { fieldOf, press, render, type } from '../support/render.tsx'
import { createSampleView } from '../support/sampleView.ts'
import { stubWallet } from '../support/stubWallet.ts'
import { waitFor } from '../support/waitFor.ts'

const phrase = 'test test test test test test test test test test test junk'
const first = { accountId: 'eip155:0:0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266', name: 'Main' }
const gone = { accountId: 'eip155:0:0x70997970c51812dc3a010c7d01b50e0d17dc79c8', name: 'From a key' }
const commands = stubWallet({
  checkPhrase: ({ words }: { words: string[] }) => checkPhrase(words),
  checkPassword: () => ({ score: 4, hint: '', accepted: true }),
  previewRecovery: () => ({
    wallets: [{ name: 'Wallet 1', accounts: [first] }],
    keepsAll: false,
    known: true,
    lost: [gone],
  }),
  lock: () => ({}),
  recover: () => ({ accountId: first.accountId }),
})

beforeEach(() => {
  commands.length = 0
  window.location.hash = '#/recover'
  walletStore.setState({ view: { ...createSampleView(), status: 'locked' } })
})

async function reachReview(): Promise<HTMLElement> {
  const container = await render(<RecoverScreen />)
  await press(container, 'Recovery phrase')
  const places = [...container.querySelectorAll<HTMLInputElement>('input[aria-label^="Word "]')]
  for (const [place, word] of phrase.split(' ').entries()) if (places[place]) await type(places[place], word)
  await waitFor(() => expect(container.textContent).toContain('These words fit together.'))
  await press(container, 'Continue')
  await waitFor(() => expect(container.textContent).toContain('A new password'))
  return container
}

describe('getting a wallet back', () => {
  it('says what comes back and what does not, before anything is done', async () => {
    const container = await reachReview()
    expect(container.textContent).toContain('Main')
    expect(container.textContent).toContain('One account does not come back')
    expect(container.textContent).toContain('From a key')
    expect(container.textContent).toContain('kept aside')
    expect(commands.map(({ command }) => command)).not.toContain('recover')
  })

  it('sends the words once more with the new password, and ends with neither in React nor on the page', async () => {
    const container = await reachReview()
    expect(findInReact('junk')).toEqual([])
    await type(fieldOf(container, 'Password'), 'a lighthouse in the fog')
    await type(fieldOf(container, 'Confirm password'), 'a lighthouse in the fog')
    await press(container, 'Bring it back')
    await waitFor(() => expect(container.textContent).toContain('Your wallet is back'))
    const sent = commands.find(({ command }) => command === 'recover')
    expect(sent?.params).toEqual({
      source: { kind: 'phrase', words: phrase.split(' ') },
      password: 'a lighthouse in the fog',
    })
    expect(container.outerHTML).not.toContain('junk')
    expect(findInReact('lighthouse')).toEqual([])
  })

  it('takes no wallet’s place while it is open: it offers to have both, or to lock it first', async () => {
    walletStore.setState({ view: createSampleView() })
    const container = await render(<RecoverScreen />)
    expect(container.textContent).toContain('A wallet is open here')
    expect(container.querySelector('a')?.getAttribute('href')).toBe('#/accounts/add')
    await press(container, 'Lock and go on')
    expect(commands.map(({ command }) => command)).toEqual(['lock'])
    expect(container.textContent).not.toContain('Shamir shares')
  })

  it('goes on in a tab when it was begun in the small window, which closes at a click beside it', async () => {
    document.documentElement.dataset.frame = 'popup'
    const container = await render(<RecoverScreen />)
    expect(container.textContent).toContain('Go on in a tab')
    await act(async () => {
      delete document.documentElement.dataset.frame
    })
  })
})
