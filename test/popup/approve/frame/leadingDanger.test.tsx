// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { show } from '../support/approveWindow.tsx'
import { clearScreen } from '../support/renderScreen.ts'
import { cautionWarning, dangerWarning, sampleApprovals } from '../support/sampleApprovals.ts'
import { stubBackground } from '../support/stubBackground.ts'

stubBackground()
afterEach(clearScreen)

it('the gravest danger stands above a message, however long, and every other warning once below it', async () => {
  const { message } = sampleApprovals
  if (!message.review) throw new Error('The sample has a review')
  const other = { ...dangerWarning, title: 'Another danger' }
  const warnings = [cautionWarning, dangerWarning, other]
  await show({ ...message, review: { ...message.review, text: 'line\n'.repeat(500), warnings } })
  const shown = [...document.querySelectorAll('pre, [data-risk]')].map(
    (element) => element.querySelector('p')?.textContent ?? element.tagName,
  )
  expect(shown.slice(0, 4)).toEqual([
    `Danger: ${dangerWarning.title}`,
    'PRE',
    'Danger: Another danger',
    `Caution: ${cautionWarning.title}`,
  ])
  expect(document.querySelectorAll('[data-risk]')).toHaveLength(3)
})

it('a caution leaves what happens at the top', async () => {
  const { message } = sampleApprovals
  if (!message.review) throw new Error('The sample has a review')
  await show({ ...message, review: { ...message.review, warnings: [cautionWarning] } })
  expect(document.querySelector('pre, [data-risk]')?.tagName).toBe('PRE')
})
