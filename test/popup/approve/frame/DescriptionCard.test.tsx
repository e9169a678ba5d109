// @vitest-environment happy-dom
import { createElement } from 'react'
import { afterEach, expect, it } from 'vitest'
import { DescriptionCard } from '../../../../src/popup/approve/frame/DescriptionCard.tsx'
import type { Description } from '../../../../src/protocol/explanation.ts'
import { clearScreen, renderScreen } from '../support/renderScreen.ts'

afterEach(clearScreen)

const description: Extract<Description, { status: 'fits' }> = {
  status: 'fits',
  owner: 'Example Vaults',
  intent: 'Deposit 5 USDC',
  fields: [{ label: 'Amount', value: '5 USDC' }],
  attested: false,
}

async function read(given: Partial<typeof description> = {}) {
  await renderScreen(createElement(DescriptionCard, { description: { ...description, ...given } }))
  return document.body.textContent ?? ''
}

it('a description is shown as its owner’s, with the sentence and every row', async () => {
  const text = await read()
  for (const part of ['As Example Vaults describes it', 'Deposit 5 USDC', 'Amount', '5 USDC'])
    expect(text).toContain(part)
})

it('one that nobody vouches for is marked so', async () => {
  expect(await read()).toContain('No auditor’s signature on it was checked.')
})

it('one that is about the contract behind a proxy says which', async () => {
  const through = `0x${'1a'.repeat(20)}` as const
  expect(await read({ through })).toContain(`It is about ${through}`)
  expect(await read()).not.toContain('It is about')
})

it('a request that does not fit its description has no card', async () => {
  await renderScreen(
    createElement(DescriptionCard, { description: { status: 'unfit', owner: 'Example Vaults' } }),
  )
  expect(document.body.textContent).toBe('')
})
