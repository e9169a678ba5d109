import { describe, expect, it } from 'vitest'
import { describeCall } from '../../../src/inspect/descriptors/describeCall.ts'
import { createContext, usdc } from '../support/stubContext.ts'
import { callVault, depositOf, describeVault, setOf, sourceOf } from './support/descriptors.ts'

const read = (descriptor: unknown) =>
  describeCall({ ...createContext(), descriptors: sourceOf(setOf(descriptor)) }, callVault(depositOf(usdc)))

describe('its words are a stranger’s', () => {
  it('cleaned of what can’t be seen, cut, and one line each', async () => {
    const intent = `Safe\u202e\u0000\n ${'x'.repeat(1_000)}`
    const fields = [{ path: 'until', label: '\u200bUntil\n', format: 'raw' }]
    const answer = await read(
      describeVault({ format: { intent, fields }, file: { metadata: { owner: 'A\u202eB' } } }),
    )
    expect(answer).toMatchObject({ owner: 'AB', fields: [{ label: 'Until' }] })
    expect(answer?.status === 'fits' && answer.intent).toMatch(/^Safe x{200,295}$/)
  })

  it('no more than sixty rows, and the rest counted', async () => {
    const fields = Array.from({ length: 90 }, (_, index) => ({
      path: 'until',
      label: `Row ${index}`,
      format: 'raw',
    }))
    const answer = await read(describeVault({ format: { fields } }))
    expect(answer?.status === 'fits' && answer.fields).toHaveLength(61)
    expect(answer?.status === 'fits' && answer.fields.at(-1)).toEqual({ label: 'And more', value: '30' })
  })
})
