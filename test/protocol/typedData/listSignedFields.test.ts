import { describe, expect, it } from 'vitest'
import { listSignedFields } from '../../../src/protocol/typedData/listSignedFields.ts'
import { parseTypedData } from '../../../src/protocol/typedData/parseTypedData.ts'
import { typedDataChainId } from '../../../src/protocol/typedData/typedDataChainId.ts'
import { mail } from './mail.ts'

describe('listSignedFields', () => {
  it('shows every value of the example “Mail”, in the order of hashing', () => {
    expect(listSignedFields(parseTypedData(mail()))).toEqual({
      domain: [
        { path: 'name', type: 'string', value: 'Ether Mail' },
        { path: 'version', type: 'string', value: '1' },
        { path: 'chainId', type: 'uint256', value: '1' },
        {
          path: 'verifyingContract',
          type: 'address',
          value: '0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC',
        },
      ],
      fields: [
        { path: 'from.name', type: 'string', value: 'Cow' },
        { path: 'from.wallet', type: 'address', value: '0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826' },
        { path: 'to.name', type: 'string', value: 'Bob' },
        { path: 'to.wallet', type: 'address', value: '0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB' },
        { path: 'contents', type: 'string', value: 'Hello, Bob!' },
      ],
    })
  })

  it('writes numbers in decimal however they came, and shows lists by place, empty ones too', () => {
    const types = { ...mail().types, Box: [{ name: 'rows', type: 'uint256[][]' }] }
    const message = { rows: [['0xff', '255', 255], []] }
    const { fields } = listSignedFields(parseTypedData({ ...mail(), types, primaryType: 'Box', message }))
    expect(fields).toEqual([
      { path: 'rows[0][0]', type: 'uint256', value: '255' },
      { path: 'rows[0][1]', type: 'uint256', value: '255' },
      { path: 'rows[0][2]', type: 'uint256', value: '255' },
      { path: 'rows[1]', type: 'uint256[]', value: '[]' },
    ])
  })

  it('follows the order of the type, not that of the JSON', () => {
    const { from, to, contents } = mail().message
    const { fields } = listSignedFields(parseTypedData({ ...mail(), message: { contents, to, from } }))
    expect(fields.map(({ path }) => path)).toEqual([
      'from.name',
      'from.wallet',
      'to.name',
      'to.wallet',
      'contents',
    ])
  })
})

describe('typedDataChainId', () => {
  it.each([1, '1', '0x1'])('reads %j as chain 1', (chainId) => {
    const domain = { ...mail().domain, chainId }
    expect(typedDataChainId(parseTypedData({ ...mail(), domain }))).toBe(1n)
  })

  it('is undefined for a domain that is bound to no chain', () => {
    const types = { ...mail().types, EIP712Domain: [{ name: 'name', type: 'string' }] }
    const typed = parseTypedData({ ...mail(), types, domain: { name: 'Ether Mail' } })
    expect(typedDataChainId(typed)).toBeUndefined()
  })
})
