// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { PhraseScreen } from '../../../../src/popup/settings/phrase/PhraseScreen.tsx'
import { walletStore } from '../../../../src/popup/wallet/walletStore.ts'
import { press, render } from '../../support/render.tsx'
import { createSampleView } from '../../support/sampleView.ts'
import { stubWallet } from '../../support/stubWallet.ts'
import { waitFor } from '../../support/waitFor.ts'

const words = 'quality vacant isolate lunar harbor sketch ticket ribbon genius topple wool canyon'.split(' ')
const commands = stubWallet({ revealPhrase: () => ({ words, hasPassphrase: true }) })

beforeEach(() => {
  commands.length = 0
  walletStore.setState({ view: createSampleView() })
})

const wordsOnPage = () => words.filter((word) => document.documentElement.outerHTML.includes(word))

describe('the recovery phrase in settings', () => {
  it('is shown only after a warning and a press on Reveal, and hidden when the person turns away', async () => {
    const container = await render(<PhraseScreen />)
    await press(container, 'Continue')
    await waitFor(() => expect(container.textContent).toContain('This wallet also has a passphrase.'))
    expect(commands[0]?.params).toEqual({ walletId: createSampleView().accounts[0]?.walletId })
    expect(wordsOnPage()).toEqual([])

    await press(container, 'Reveal')
    expect(container.querySelectorAll('ol[aria-label="Recovery phrase"] > li')).toHaveLength(12)
    await act(async () => window.dispatchEvent(new Event('blur')))
    expect(wordsOnPage()).toEqual([])
  })
})
