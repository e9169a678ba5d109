import { parseFieldType } from './fieldType.ts'
import { isIntegerInRange, readInteger } from './integerValue.ts'
import { isRecord } from './parseParts.ts'
import type { TypedDataTypes } from './typedData.ts'
import { typedDataError } from './typedDataError.ts'

const MAX_DEPTH = 32
/** What the screen can show of a path. */
const MAX_PATH_LENGTH = 300
const ADDRESS = /^0x[0-9a-fA-F]{40}$/
const BYTES = /^0x([0-9a-fA-F]{2})*$/

type Place = { readonly types: TypedDataTypes; readonly path: string; readonly depth: number }

/**
 * Fourth step: every value is of its type, in JSON's own types and in range; every struct has exactly the
 * members that its type declares; nothing is nested more than 32 deep.
 *
 * @throws WalletError `typedDataValue`
 */
export function assertValue(value: unknown, type: string, place: Place): void {
  if (place.depth > MAX_DEPTH) throw wrong('it is nested too deep')
  if (place.path.length > MAX_PATH_LENGTH) throw wrong('its names are too long to be shown')
  const parsed = parseFieldType(type)
  if (parsed?.kind === 'struct') assertStruct(value, parsed.name, place)
  else if (parsed?.kind === 'array') assertArray(value, parsed, place)
  else if (!parsed || !isAtom(value, parsed)) throw wrong(`“${place.path}” is not of type ${type}`)
}

function assertStruct(value: unknown, name: string, { types, path, depth }: Place): void {
  if (!isRecord(value)) throw wrong(`“${path}” is not of type ${name}`)
  const fields = types[name] ?? []
  const extra = Object.keys(value).find((key) => !fields.some((field) => field.name === key))
  if (extra !== undefined) throw wrong(`“${extra}” is not in its type ${name}, so it would not be signed`)
  for (const field of fields) {
    const fieldPath = path === '' ? field.name : `${path}.${field.name}`
    if (!Object.hasOwn(value, field.name)) throw wrong(`“${fieldPath}” is missing`)
    assertValue(value[field.name], field.type, { types, path: fieldPath, depth: depth + 1 })
  }
}

function assertArray(
  value: unknown,
  { item, length }: { item: string; length: number | undefined },
  { types, path, depth }: Place,
): void {
  if (!Array.isArray(value)) throw wrong(`“${path}” is no list`)
  if (length !== undefined && value.length !== length) throw wrong(`“${path}” has not ${length} entries`)
  value.forEach((entry: unknown, index) => {
    assertValue(entry, item, { types, path: `${path}[${index}]`, depth: depth + 1 })
  })
}

type Atom = Exclude<NonNullable<ReturnType<typeof parseFieldType>>, { kind: 'array' | 'struct' }>

/** @returns true for a value of a type that is neither list nor struct, in JSON's own types and in range */
export function isAtom(value: unknown, type: Atom): boolean {
  switch (type.kind) {
    case 'uint':
    case 'int': {
      const integer = readInteger(value)
      return integer !== undefined && isIntegerInRange(integer, type)
    }
    case 'bool':
      return typeof value === 'boolean'
    case 'address':
      return typeof value === 'string' && ADDRESS.test(value)
    case 'bytes':
      return typeof value === 'string' && BYTES.test(value)
    case 'bytesN':
      return typeof value === 'string' && BYTES.test(value) && value.length === 2 + 2 * type.size
    case 'string':
      // Half a character has no UTF-8: what is hashed would not be what is shown.
      return typeof value === 'string' && !/\p{Surrogate}/u.test(value)
  }
}

function wrong(because: string) {
  return typedDataError('typedDataValue', because)
}
