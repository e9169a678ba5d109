import { expect, it } from 'vitest'
import { explainTypedDataList } from '../../src/inspect/explainTypedDataList.ts'

it('a list of values shows what hides in them, and warns of it', () => {
  const json = JSON.stringify([{ type: 'string', name: 'Choice', value: 'Yes\u200b' }])
  const { fields, warnings } = explainTypedDataList({ json })
  expect(fields).toMatchObject([{ path: 'Choice', value: 'Yes[U+200B]' }])
  expect(warnings.map(({ risk }) => risk)).toContain('hidden-characters')
})
