// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { checkPhrase } from '../../../src/keyring/phrase/checkPhrase.ts'
import { ImportStep } from '../../../src/popup/onboarding/import/ImportStep.tsx'
import { createSecret } from '../../../src/popup/ui/secrets/secret.ts'
import { findInReact } from '../support/findInReact.ts'
import { fieldOf, press, render, type } from '../support/render.tsx'
import { stubWallet } from '../support/stubWallet.ts'
import { waitFor } from '../support/waitFor.ts'

const phrase = 'test test test test test test test test test test test junk'
const commands = stubWallet({
  checkPhrase: ({ words }: { words: string[] }) => checkPhrase(words),
  createWalletFrom: () => ({ accountId: 'eip155:0:0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266' }),
})

async function renderStep() {
  let created = 0
  const password = createSecret()
  password.write('a password')
  const container = await render(
    <ImportStep
      password={password}
      onBack={() => undefined}
      onCreated={() => {
        created += 1
      }}
    />,
  )
  const words = () =>
    [...container.querySelectorAll<HTMLInputElement>('input[aria-label^="Word "]')].map(({ value }) => value)
  return { container, words, createdCount: () => created }
}

async function paste(field: HTMLInputElement, text: string) {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: { getData: () => text } })
  await act(async () => field.dispatchEvent(event))
  return event
}

async function choose(container: HTMLElement, option: string) {
  const select = container.querySelector('select')
  if (!select) throw new Error('There is nothing to choose from')
  await act(async () => {
    select.value = option
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

describe('the grid of words', () => {
  it('is filled by a phrase pasted into any box, whatever stands between the words', async () => {
    const { container, words } = await renderStep()
    const event = await paste(fieldOf(container, 'Word 3'), phrase.replaceAll(' ', '\n').toUpperCase())
    expect(event.defaultPrevented).toBe(true)
    expect(words()).toEqual(phrase.split(' '))
  })

  it('grows to as many boxes as the phrase has words', async () => {
    const { container, words } = await renderStep()
    await type(fieldOf(container, 'Word 1'), `${phrase} ${phrase}`)
    expect(words()).toHaveLength(24)
  })

  it('takes a part of a phrase from the box it is pasted into', async () => {
    const { container, words } = await renderStep()
    await paste(fieldOf(container, 'Word 11'), 'one two three')
    expect(words().slice(9)).toEqual(['', 'one', 'two'])
  })

  it('leaves a single word to the browser', async () => {
    const { container } = await renderStep()
    expect((await paste(fieldOf(container, 'Word 1'), 'test')).defaultPrevented).toBe(false)
  })

  it('keeps the words in their boxes alone, and empties those that go', async () => {
    const { container } = await renderStep()
    await paste(fieldOf(container, 'Word 1'), `${phrase} ${phrase}`)
    await waitFor(() => expect(container.textContent).toContain('together they are no phrase'))
    expect(findInReact('junk')).toEqual([])
    expect(container.innerHTML).not.toContain('junk')
    const last = fieldOf(container, 'Word 24')
    await choose(container, '12')
    expect([last.isConnected, last.value]).toEqual([false, ''])
  })

  it('is made of text boxes that nothing completes, checks or keeps', async () => {
    const { container } = await renderStep()
    const field = fieldOf(container, 'Word 1')
    expect(field.type).toBe('text')
    expect(field.autocomplete).toBe('off')
    expect(field.getAttribute('spellcheck')).toBe('false')
  })

  it('offers what a wrong word may have meant', async () => {
    const { container, words } = await renderStep()
    await paste(fieldOf(container, 'Word 1'), phrase.replace('junk', 'jumk'))
    await waitFor(() => expect(container.textContent).toContain('Word 12 is not one of the words'))
    expect(fieldOf(container, 'Word 12').getAttribute('aria-invalid')).toBe('true')
    await press(container, 'junk')
    expect(words()).toEqual(phrase.split(' '))
  })

  it('says when every word is right and the phrase is not', async () => {
    const { container } = await renderStep()
    await paste(fieldOf(container, 'Word 1'), phrase.replace('junk', 'test'))
    await waitFor(() => expect(container.textContent).toContain('together they are no phrase'))
    expect(container.querySelector('[type="submit"]')?.hasAttribute('disabled')).toBe(true)
  })

  it('makes the wallet of the words and the password', async () => {
    const { container, createdCount } = await renderStep()
    await paste(fieldOf(container, 'Word 1'), phrase)
    await waitFor(() =>
      expect(container.querySelector('[type="submit"]')?.hasAttribute('disabled')).toBe(false),
    )
    await press(container, 'Continue')
    await waitFor(() => expect(createdCount()).toBe(1))
    const made = commands.filter(({ command }) => command === 'createWalletFrom')
    expect(made.map(({ params }) => params)).toEqual([
      { source: { type: 'phrase', words: phrase.split(' ') }, password: 'a password' },
    ])
  })
})
