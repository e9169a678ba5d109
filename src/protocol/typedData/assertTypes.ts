import { isFieldName, isStructName, parseFieldType } from './fieldType.ts'
import { DOMAIN_TYPE, type TypedDataParts, type TypedDataTypes } from './typedData.ts'
import { typedDataError } from './typedDataError.ts'

const MAX_TYPE_LENGTH = 100

/**
 * Second step: every type is well named, without two members of one name, and made of types that exist; the
 * primary type is one of them and not the domain.
 *
 * @throws WalletError `typedDataTypes`
 */
export function assertTypes({ types, primaryType }: TypedDataParts): void {
  if (primaryType === DOMAIN_TYPE) throw wrong('its message is the domain itself')
  if (!Object.hasOwn(types, primaryType)) throw wrong(`its primary type “${primaryType}” is not declared`)
  for (const [name, fields] of Object.entries(types)) {
    if (!isStructName(name)) throw wrong(`“${name}” can’t be the name of a type`)
    const names = new Set<string>()
    for (const field of fields) {
      if (!isFieldName(field.name)) throw wrong(`“${field.name}” can’t be the name of a field`)
      if (names.has(field.name)) throw wrong(`“${name}” has two fields named “${field.name}”`)
      names.add(field.name)
      assertFieldType(field.type, types)
    }
  }
}

function assertFieldType(type: string, types: TypedDataTypes): void {
  if (type.length > MAX_TYPE_LENGTH) throw wrong('one of its types is too long to be shown')
  const parsed = parseFieldType(type)
  if (parsed?.kind === 'array') {
    assertFieldType(parsed.item, types)
    return
  }
  const exists = parsed?.kind === 'struct' ? Object.hasOwn(types, parsed.name) : parsed !== undefined
  if (!exists) throw wrong(`“${type}” is no type of EIP-712 and is not declared`)
}

function wrong(because: string) {
  return typedDataError('typedDataTypes', because)
}
