// @vitest-environment happy-dom
import '../support/inEnglish.ts'
import { describe, expect, it, vi } from 'vitest'
import { Button } from '../../../src/popup/ui/actions/Button.tsx'
import { Alert } from '../../../src/popup/ui/feedback/Alert.tsx'
import { TextField } from '../../../src/popup/ui/fields/TextField.tsx'
import { Screen } from '../../../src/popup/ui/layout/Screen.tsx'
import { AddressText } from '../../../src/popup/ui/values/AddressText.tsx'
import { AmountText } from '../../../src/popup/ui/values/AmountText.tsx'
import { OriginText } from '../../../src/popup/ui/values/OriginText.tsx'
import { toAmount } from '../../../src/protocol/primitives.ts'
import { fieldOf, press, render } from '../support/render.tsx'

describe('Alert', () => {
  it.each([
    ['info', 'Note: '],
    ['caution', 'Caution: '],
    ['danger', 'Danger: '],
  ] as const)('tells %s by a word, and carries the rule and the level', async (level, word) => {
    const container = await render(
      <Alert level={level} title="First time to this address" risk="first-recipient">
        Look twice.
      </Alert>,
    )
    const alert = container.querySelector('[role="alert"]')
    expect(alert?.getAttribute('data-risk')).toBe('first-recipient')
    expect(alert?.getAttribute('data-level')).toBe(level)
    expect(alert?.textContent).toBe(`${word}First time to this addressLook twice.`)
    expect(alert?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  })
})

describe('AddressText', () => {
  const address = '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'

  it('shows a whole address in groups, with no gap in what is copied', async () => {
    const container = await render(<AddressText address={address} form="full" />)
    expect(container.textContent).toBe('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed')
    expect(container.querySelectorAll('span > span')).toHaveLength(10)
  })

  it('shortens an address, and keeps all of it within reach', async () => {
    const container = await render(<AddressText address={address} form="short" />)
    expect(container.textContent).toBe('0x5aAe…eAed')
    expect(container.querySelector('[title="0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"]')).not.toBeNull()
  })
})

describe('AmountText', () => {
  it.each([
    [{ type: 'erc20', symbol: 'USDC', decimals: 6 }, -1_000_000_000n, '−1,000 USDC'],
    [{ type: 'native', symbol: 'ETH', decimals: 18 }, 5n * 10n ** 17n, '+0.5 ETH'],
    [{ type: 'erc721', symbol: 'ART', tokenId: toAmount(7n) }, 1n, '+1 ART #7'],
    [{ type: 'erc20', symbol: 'ODD' }, 12_345n, '+12,345 ODD (in its smallest unit)'],
  ] as const)('writes %o', async (asset, amount, text) => {
    const container = await render(<AmountText amount={toAmount(amount)} asset={asset} signed />)
    expect(container.textContent).toBe(text)
  })
})

describe('OriginText', () => {
  it('leaves out what is safe and spells out what is not', async () => {
    expect((await render(<OriginText origin="https://app.example" />)).textContent).toBe('app.example')
    expect((await render(<OriginText origin="http://app.example:81" />)).textContent).toBe(
      'http://app.example:81',
    )
  })

  it('breaks a line before the port rather than within it', async () => {
    const { innerHTML } = await render(<OriginText origin="https://[::1]:8081" />)
    expect(innerHTML).toContain('[::1]<wbr>:8081')
    expect((await render(<OriginText origin="https://app.example" />)).innerHTML).not.toContain('<wbr>')
  })
})

describe('Screen', () => {
  it('gives its heading the focus and the window its title', async () => {
    await render(<Screen title="Receive">…</Screen>)
    expect(document.activeElement?.tagName).toBe('H1')
    expect(document.title).toBe('Receive · Pellucid')
  })

  it('leaves the focus to a field that asks for it', async () => {
    const container = await render(
      <Screen title="Send">
        <TextField label="Recipient" value="" onChange={() => undefined} autoFocus />
      </Screen>,
    )
    expect(document.activeElement).toBe(fieldOf(container, 'Recipient'))
  })
})

describe('TextField', () => {
  it('ties its problem to the field', async () => {
    const container = await render(
      <TextField label="Amount" value="x" onChange={() => undefined} problem="Write a number." />,
    )
    const field = fieldOf(container, 'Amount')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    const described = document.getElementById(field.getAttribute('aria-describedby') ?? '')
    expect(described?.textContent).toBe('Write a number.')
    expect(described?.getAttribute('aria-live')).toBe('polite')
  })
})

describe('Button', () => {
  it('does nothing while it is busy, and keeps the focus', async () => {
    const onClick = vi.fn()
    const container = await render(
      <Button busy onClick={onClick}>
        Send
      </Button>,
    )
    container.querySelector('button')?.focus()
    await press(container, 'Send')
    expect(onClick).not.toHaveBeenCalled()
    expect(document.activeElement?.getAttribute('aria-busy')).toBe('true')
  })
})
