import { describe, expect, it } from 'vitest'
import {
  emptyNetworkForm,
  type NetworkForm,
  parseNetworkForm,
} from '../../../../src/popup/settings/networks/networkForm.ts'
import { parseNodes } from '../../../../src/popup/settings/networks/parseNodes.ts'

const filled: NetworkForm = {
  name: ' Example Chain ',
  number: '1234',
  symbol: 'EXA',
  rpcUrl: 'https://node.example',
  explorerUrl: '',
  testnet: true,
}

describe('parseNetworkForm', () => {
  it('makes a network of what was typed', () => {
    expect(parseNetworkForm(filled)).toEqual({
      chain: {
        id: 'eip155:1234',
        name: 'Example Chain',
        nativeCurrency: { name: 'EXA', symbol: 'EXA', decimals: 18 },
        rpcUrls: ['https://node.example'],
        testnet: true,
        confirmations: 1,
        builtIn: false,
      },
      problems: {},
    })
  })

  it.each([
    ['name', ''],
    ['name', 'x'.repeat(65)],
    ['number', ''],
    ['number', '0'],
    ['number', '0x1'],
    ['number', '1.5'],
    ['symbol', ''],
    ['symbol', 'MUCHTOOLONGSYMBOL'],
    ['rpcUrl', ''],
    ['rpcUrl', 'http://node.example'],
    ['rpcUrl', 'https://me:secret@node.example'],
    ['explorerUrl', 'http://explorer.example'],
  ] as const)('says at %s that %j will not do, and only there', (field, text) => {
    const { chain, problems } = parseNetworkForm({ ...filled, [field]: text })
    expect(chain).toBeUndefined()
    expect(Object.keys(problems)).toEqual([field])
  })

  it('says of an empty form all that is missing', () => {
    expect(Object.keys(parseNetworkForm(emptyNetworkForm).problems).sort()).toEqual([
      'name',
      'number',
      'rpcUrl',
      'symbol',
    ])
  })
})

describe('parseNodes', () => {
  it('reads one address a line, each once, in order', () => {
    expect(parseNodes(' https://b.example\nhttps://a.example\n\nhttps://b.example\n')).toEqual({
      urls: ['https://b.example', 'https://a.example'],
    })
  })

  it('takes a node on this machine without encryption, and no other', () => {
    expect(parseNodes('http://127.0.0.1:8545').problem).toBeUndefined()
    expect(parseNodes('http://node.example').problem).toContain(
      'http://node.example: A node is reached by https',
    )
  })

  it('wants at least one, and not too many', () => {
    expect(parseNodes(' \n ').problem).toBe('Give at least one address.')
    const many = Array.from({ length: 13 }, (_, i) => `https://node${i}.example`).join('\n')
    expect(parseNodes(many).problem).toBe('At most 12 addresses are used.')
  })
})
