// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { Sheet } from '../../../../src/popup/ui/layout/Sheet.tsx'
import { render } from '../../support/render.tsx'

it('a sheet opens where what is chosen is', async () => {
  const seen: string[] = []
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    seen.push(this.textContent ?? '')
  })
  await render(
    <Sheet title="Accounts" open onClose={() => undefined}>
      <button type="button">Account 1</button>
      <button type="button" aria-current>
        Account 20
      </button>
    </Sheet>,
  )
  expect(seen).toEqual(['Account 20'])
})
