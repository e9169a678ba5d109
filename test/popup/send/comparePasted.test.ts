import { describe, expect, it } from 'vitest'
import { comparePasted } from '../../../src/popup/send/comparePasted.ts'

const copied = '0x8f3a21c9bd4412ab7ef0056a9d38e7715ac341c9'
const lookalike = '0x8f3a9e02c6b17d3358f1402be6aa09d4e7f851c9'
const stranger = '0x1c00000000000000000000000000000000000042'
const copiedBefore = (ageMs: number) => ({ text: copied, ageMs })

describe('an address that is pasted', () => {
  it('is fine when it is the one that was copied, however it is written', () => {
    expect(
      comparePasted(
        copied.replace(/[a-f]/g, (digit) => digit.toUpperCase()),
        copiedBefore(0),
      ),
    ).toBeUndefined()
    expect(comparePasted(`ethereum:${copied}`, copiedBefore(0))).toBeUndefined()
  })

  it('is danger when it only looks like it, however long ago that was', () => {
    const near = `0x8f3${lookalike.slice(5, -3)}1c9`
    expect(comparePasted(near, copiedBefore(3_600_000))).toEqual({ lookalike: true, copied, pasted: near })
  })

  it('is told from one that shares only one end', () => {
    expect(comparePasted(lookalike.replace(/1c9$/, '000'), copiedBefore(3_600_000))).toBeUndefined()
  })

  it('is asked about when it is another one within two minutes, and taken as meant after that', () => {
    expect(comparePasted(stranger, copiedBefore(30_000))).toMatchObject({
      lookalike: false,
      pasted: stranger,
    })
    expect(comparePasted(stranger, copiedBefore(121_000))).toBeUndefined()
  })

  it('is nobody’s business when nothing, or no address, was copied here', () => {
    expect(comparePasted(stranger, undefined)).toBeUndefined()
    expect(comparePasted(stranger, { text: '0xdead', ageMs: 0 })).toBeUndefined()
    expect(comparePasted('vitalik.eth', copiedBefore(0))).toBeUndefined()
  })
})
