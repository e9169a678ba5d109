// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { Words } from '../../../src/popup/approve/parties/Words.tsx'
import { render } from '../support/render.tsx'

it('a sentence keeps shortened addresses and percentages whole at the end of a line', async () => {
  const text = '0xbad1…bad1 could sell it if it loses 21 % of its worth, in 3 days.'
  const container = await render(<Words text={text} />)
  expect(container.textContent).toBe(text)
  expect([...container.querySelectorAll('span')].map(({ textContent }) => textContent)).toEqual([
    '0xbad1…bad1',
    '21 %',
  ])
})
