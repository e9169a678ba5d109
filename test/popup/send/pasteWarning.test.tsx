// @vitest-environment happy-dom
import { act, useState } from 'react'
import { beforeEach, expect, it } from 'vitest'
import { RecipientField } from '../../../src/popup/send/RecipientField.tsx'
import { noteCopied } from '../../../src/popup/ui/actions/lastCopied.ts'
import { walletStore } from '../../../src/popup/wallet/walletStore.ts'
import { fieldOf, render, type } from '../support/render.tsx'
import { createSampleView } from '../support/sampleView.ts'

const copied = '0x8f3a21c9bd4412ab7ef0056a9d38e7715ac341c9'
const lookalike = '0x8f3b00000000000000000000000000000000f1c9'

beforeEach(() => walletStore.setState({ view: createSampleView() }))

it('an address that was swapped on the clipboard is warned of (B13), until another stands in the field', async () => {
  noteCopied(copied)
  const container = await render(<Form />)
  await paste(fieldOf(container, 'Recipient'), lookalike)
  const alert = container.querySelector('[role="alert"]')
  expect(alert?.getAttribute('data-level')).toBe('danger')
  expect(alert?.textContent?.toLowerCase()).toContain(copied)
  expect(alert?.textContent?.toLowerCase()).toContain(lookalike)
  await type(fieldOf(container, 'Recipient'), copied)
  expect(container.querySelector('[role="alert"]')).toBeNull()
})

it('the address that was copied is not warned of', async () => {
  noteCopied(copied)
  const container = await render(<Form />)
  await paste(fieldOf(container, 'Recipient'), copied)
  expect(container.querySelector('[role="alert"]')).toBeNull()
})

function Form() {
  const [value, setValue] = useState('')
  return <RecipientField value={value} onChange={setValue} onLeave={() => undefined} problem={undefined} />
}

/** A browser tells of the paste, and then puts the text in. */
async function paste(field: HTMLInputElement, text: string): Promise<void> {
  const event = new Event('paste', { bubbles: true })
  Object.assign(event, { clipboardData: { getData: () => text } })
  await act(async () => field.dispatchEvent(event))
  await type(field, text)
}
