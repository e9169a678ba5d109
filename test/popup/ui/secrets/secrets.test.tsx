// @vitest-environment happy-dom
import { act, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Button } from '../../../../src/popup/ui/actions/Button.tsx'
import { PasswordField } from '../../../../src/popup/ui/fields/PasswordField.tsx'
import { TextField } from '../../../../src/popup/ui/fields/TextField.tsx'
import { SecretField } from '../../../../src/popup/ui/secrets/SecretField.tsx'
import { SecretText } from '../../../../src/popup/ui/secrets/SecretText.tsx'
import { createSecret } from '../../../../src/popup/ui/secrets/secret.ts'
import { usePrivacyCover } from '../../../../src/popup/ui/secrets/usePrivacyCover.ts'
import { useSecretInput } from '../../../../src/popup/ui/secrets/useSecretInput.ts'
import { findInReact } from '../../support/findInReact.ts'
import { fieldOf, press, render, type } from '../../support/render.tsx'

const canary = 'genius topple wool'
const secret = createSecret()
let read = () => ''
const attributesOf = (root: Element) =>
  [root, ...root.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].map(({ value }) => value),
  )

describe('a secret', () => {
  it('is overwritten when it is cleared, or another takes its place', () => {
    const encode = vi.spyOn(TextEncoder.prototype, 'encode')
    secret.write(canary)
    secret.write('another')
    const [first, second] = encode.mock.results.map(({ value }) => value as Uint8Array)
    encode.mockRestore()
    expect([secret.read(), first?.every((byte) => byte === 0)]).toEqual(['another', true])
    secret.clear()
    expect([secret.read(), second?.every((byte) => byte === 0)]).toEqual(['', true])
  })
})

describe('a secret text', () => {
  it('can be read while it is shown, and React never holds it', async () => {
    secret.write(canary)
    const container = await render(<Reveal />)
    await press(container, 'Turn')
    expect(container.textContent).toContain(canary)
    expect(findInReact(canary)).toEqual([])
    expect(attributesOf(container).join()).not.toContain(canary)
  })

  it('is taken out of its element when it leaves, should anything hold on to that', async () => {
    secret.write(canary)
    const container = await render(<Reveal />)
    await press(container, 'Turn')
    const element = container.querySelector('span[translate="no"]')
    expect(element?.textContent).toBe(canary)
    await press(container, 'Turn')
    expect([element?.isConnected, element?.textContent]).toEqual([false, ''])
  })
})

describe('a field for a secret', () => {
  it('is not what an ordinary field is, whose text React does hold', async () => {
    const container = await render(<TextField label="Name" value={canary} onChange={() => undefined} />)
    expect(findInReact(canary)).not.toEqual([])
    expect(container.innerHTML).toContain(canary)
  })

  it('keeps what is typed in the box alone: not in React, not in the page’s source', async () => {
    const container = await render(<Form />)
    await type(fieldOf(container, 'Word 1'), canary)
    await type(fieldOf(container, 'Password'), `${canary}!`)
    expect([container.textContent?.includes('There is something'), read()]).toEqual([true, canary])
    expect(findInReact(canary)).toEqual([])
    expect(container.innerHTML).not.toContain(canary)
  })

  it('empties its box when it leaves the page', async () => {
    const container = await render(<Form />)
    const box = fieldOf(container, 'Word 1')
    await type(box, canary)
    await press(container, 'Leave')
    expect([box.isConnected, box.value, read()]).toEqual([false, '', ''])
  })

  it('is completed, corrected, checked and kept by nothing; a password may be filled in by the person’s own manager', async () => {
    const container = await render(<Form />)
    const [word, password] = [fieldOf(container, 'Word 1'), fieldOf(container, 'Password')]
    expect([word.autocomplete, password.autocomplete]).toEqual(['off', 'current-password'])
    await press(container, 'Show')
    expect([password.type, password.autocomplete]).toEqual(['text', 'off'])
    expect([word, password].map((box) => box.getAttribute('spellcheck'))).toEqual(['false', 'false'])
    expect([word, password].map((box) => box.getAttribute('autocorrect'))).toEqual(['off', 'off'])
    expect([word, password].map((box) => box.hasAttribute('data-1p-ignore'))).toEqual([true, false])
  })
})

describe('the privacy cover', () => {
  it.each([
    ['window loses the focus', () => window.dispatchEvent(new Event('blur'))],
    ['tab is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['page is left', () => window.dispatchEvent(new Event('pagehide'))],
  ])('falls when the %s', async (_, turnAway) => {
    const container = await render(<Covered />)
    await press(container, 'Show')
    expect(container.textContent).toBe('Open')
    await act(async () => turnAway())
    expect(container.textContent).toBe('Show')
  })
})

function Reveal() {
  const [shown, setShown] = useState(false)
  return (
    <>
      <Button onClick={() => setShown(!shown)}>Turn</Button>
      {shown && <SecretText read={secret.read} />}
    </>
  )
}

function Form() {
  const word = useSecretInput()
  const password = useSecretInput()
  const [open, setOpen] = useState(true)
  read = word.read
  return (
    <>
      {open && <SecretField label="Word 1" input={word} />}
      <PasswordField label="Password" input={password} current />
      <Button onClick={() => setOpen(false)}>Leave</Button>
      <p>{word.filled ? 'There is something' : 'Nothing yet'}</p>
    </>
  )
}

function Covered() {
  const cover = usePrivacyCover()
  return cover.shown ? <p>Open</p> : <Button onClick={cover.show}>Show</Button>
}
