// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
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

it('a sentence that begins with an address and changes says nothing twice', async () => {
  const complaints = vi.spyOn(console, 'error')
  const container = document.createElement('div')
  const root = createRoot(container)
  for (const text of ['0xbad1…bad1 may move 5 USDC.', 'Nobody may move it.', '0x0c0c…0c0c 21 %']) {
    await act(async () => root.render(<Words text={text} />))
    expect(container.textContent).toBe(text)
  }
  expect(complaints).not.toHaveBeenCalled()
})

it('a whole address bears its checksum, and a hash stays as it is', async () => {
  const hash = `0x${'5aaeb605'.repeat(8)}`
  const container = await render(
    <Words text={`Named: 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed. Hash: ${hash}.`} />,
  )
  expect(container.textContent).toBe(`Named: 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed. Hash: ${hash}.`)
})
