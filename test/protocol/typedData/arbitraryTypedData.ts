import fc from 'fast-check'
import { mail } from './mail.ts'

type Field = { name: string; type: string }
type Member = { type: string; value: unknown }

const integerBits = fc.integer({ min: 1, max: 32 }).map((bytes) => bytes * 8)
const hex = (constraints: { minLength: number; maxLength: number }) =>
  fc.uint8Array(constraints).map((bytes) => `0x${Buffer.from(bytes).toString('hex')}`)

const unsigned = integerBits.chain((bits) =>
  fc.bigInt(0n, 2n ** BigInt(bits) - 1n).map((value) => ({ type: `uint${bits}`, value: value.toString() })),
)
const signed = integerBits.chain((bits) =>
  fc
    .bigInt(-(2n ** BigInt(bits - 1)), 2n ** BigInt(bits - 1) - 1n)
    .map((value) => ({ type: `int${bits}`, value: value.toString() })),
)
const fixedBytes = fc
  .integer({ min: 1, max: 32 })
  .chain((size) =>
    hex({ minLength: size, maxLength: size }).map((value) => ({ type: `bytes${size}`, value })),
  )

const atom: fc.Arbitrary<Member> = fc.oneof(
  unsigned,
  signed,
  fixedBytes,
  fc.boolean().map((value) => ({ type: 'bool', value })),
  hex({ minLength: 20, maxLength: 20 }).map((value) => ({ type: 'address', value })),
  hex({ minLength: 0, maxLength: 40 }).map((value) => ({ type: 'bytes', value })),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((value) => ({ type: 'string', value })),
)

/** A list repeats one member, so that all its entries are of one type. */
const member: fc.Arbitrary<Member> = fc.oneof(
  { weight: 3, arbitrary: atom },
  {
    weight: 1,
    arbitrary: fc
      .tuple(atom, fc.integer({ min: 0, max: 3 }), fc.boolean())
      .map(([{ type, value }, length, fixed]) => ({
        type: fixed ? `${type}[${length}]` : `${type}[]`,
        value: Array.from({ length }, () => value),
      })),
  },
)

function struct(members: readonly Member[]): { fields: Field[]; value: Record<string, unknown> } {
  return {
    fields: members.map(({ type }, index) => ({ name: `field${index}`, type })),
    value: Object.fromEntries(members.map(({ value }, index) => [`field${index}`, value])),
  }
}

/** Valid typed data: a primary type with members of every kind, a struct and a list of structs. */
export const arbitraryTypedData = fc
  .tuple(
    fc.array(member, { minLength: 1, maxLength: 5 }),
    fc.array(member, { minLength: 1, maxLength: 4 }),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([outer, inner, count]) => {
    const part = struct(inner)
    const whole = struct([
      ...outer,
      { type: 'Part', value: part.value },
      { type: 'Part[]', value: Array.from({ length: count }, () => part.value) },
    ])
    const { EIP712Domain = [] } = mail().types
    return {
      types: { EIP712Domain, Whole: whole.fields, Part: part.fields },
      primaryType: 'Whole' as const,
      domain: { ...mail().domain, verifyingContract: `0x${'ab'.repeat(20)}` },
      message: whole.value,
    }
  })
