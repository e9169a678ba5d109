// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { OnboardingScreen } from '../../../src/popup/onboarding/OnboardingScreen.tsx'
import { patchView, walletStore } from '../../../src/popup/wallet/walletStore.ts'
import { fieldOf, press, render, type } from '../support/render.tsx'
import { createSampleView } from '../support/sampleView.ts'
import { stubWallet } from '../support/stubWallet.ts'
import { waitFor } from '../support/waitFor.ts'

const words = 'quality vacant isolate lunar harbor sketch ticket ribbon genius topple wool canyon'.split(' ')
const password = 'several words in a row'
const commands = stubWallet({
  checkPassword: ({ password }: { password: string }) => ({
    score: password.length > 8 ? 3 : 0,
    hint: 'Add more words.',
    accepted: password.length > 8,
  }),
  draftPhrase: () => ({ words }),
  createWallet: () => {
    patchView({ status: 'unlocked' })
    return { accountId: 'eip155:0:0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266' }
  },
})

beforeEach(() => {
  commands.length = 0
  window.location.hash = ''
  walletStore.setState({ view: createSampleView({ status: 'empty', accounts: [] }) })
})

/** Goes to the phrase, which is still hidden. */
async function goToPhrase() {
  const container = await render(<OnboardingScreen />)
  await press(container, 'Create a new wallet')
  await type(fieldOf(container, 'Password'), password)
  await type(fieldOf(container, 'Confirm password'), password)
  await press(container, 'Continue')
  await waitFor(() => expect(container.querySelector('h1')?.textContent).toBe('Your recovery phrase'))
  return container
}

async function goToCheck() {
  const container = await goToPhrase()
  await press(container, 'Reveal')
  await waitFor(() => expect(container.querySelector('ol')).not.toBeNull())
  await press(container, 'Continue')
  return container
}

describe('choosing a password', () => {
  it('says at the field what is wrong with it', async () => {
    const container = await render(<OnboardingScreen />)
    await press(container, 'Create a new wallet')
    await type(fieldOf(container, 'Password'), 'short')
    await type(fieldOf(container, 'Confirm password'), 'shorter')
    await press(container, 'Continue')
    await waitFor(() => expect(fieldOf(container, 'Password').getAttribute('aria-invalid')).toBe('true'))
    expect(container.textContent).toContain('Add more words.')
    expect(container.textContent).toContain('The two passwords are not the same.')
  })
})

describe('creating a wallet', () => {
  it('has no word on the page, and no phrase made, until it is asked for', async () => {
    const container = await goToPhrase()
    expect(words.filter((word) => document.documentElement.outerHTML.includes(word))).toEqual([])
    expect(commands.map(({ command }) => command)).not.toContain('draftPhrase')
    await press(container, 'Reveal')
    await waitFor(() =>
      expect(container.querySelector('ol')?.getAttribute('aria-label')).toBe('Recovery phrase'),
    )
    expect([...container.querySelectorAll('ol > li')].map(({ textContent }) => textContent)).toEqual(words)
  })

  it('asks for words, does not go on with a wrong one, and names the one that is wrong', async () => {
    const container = await goToCheck()
    const labels = [...container.querySelectorAll('label')].map(({ textContent }) => textContent)
    expect(labels).toHaveLength(3)
    for (const label of labels) await type(fieldOf(container, label), 'wrong')
    await press(container, 'Continue')
    expect(container.textContent).toContain(`That is not ${labels[0]?.toLowerCase()}.`)
    expect(commands.map(({ command }) => command)).not.toContain('createWallet')
  })

  it('makes the wallet, keeps no word on the page, and ends with the way home', async () => {
    const container = await goToCheck()
    for (const { textContent } of container.querySelectorAll('label')) {
      await type(
        fieldOf(container, textContent),
        ` ${words[Number(textContent.slice(5)) - 1]?.toUpperCase()} `,
      )
    }
    await press(container, 'Continue')
    await waitFor(() => expect(container.querySelector('h1')?.textContent).toBe('Your wallet is ready'))
    expect(commands.at(-1)).toMatchObject({ command: 'createWallet', params: { words, password } })
    expect(words.filter((word) => document.documentElement.outerHTML.includes(word))).toEqual([])
    await press(container, 'Open wallet')
    expect(window.location.hash).toBe('#/')
  })
})

describe('with a wallet already there', () => {
  it('leads home', async () => {
    await act(async () => walletStore.setState({ view: createSampleView() }))
    const container = await render(<OnboardingScreen />)
    expect(container.querySelector('button')).toBeNull()
    expect(window.location.hash).toBe('#/')
  })
})
