import type { SignedField } from '../explanation.ts'
import { parseFieldType } from './fieldType.ts'
import { readInteger } from './integerValue.ts'
import { DOMAIN_TYPE, type TypedData, type TypedDataTypes, type TypedStruct } from './typedData.ts'

/**
 * Flattens typed data for reading: every value that is hashed and nothing else, in the order of hashing.
 * Integers are written in decimal. A list or struct without members is one line of its own, since its
 * emptiness is hashed too.
 *
 * @returns paths as `details.amount` and `orders[0].token`
 */
export function listSignedFields(typed: TypedData): { domain: SignedField[]; fields: SignedField[] } {
  const { types, primaryType, domain, message } = typed
  return {
    domain: listValue(domain, DOMAIN_TYPE, { types, path: '' }),
    fields: listValue(message, primaryType, { types, path: '' }),
  }
}

type Place = { readonly types: TypedDataTypes; readonly path: string }

function listValue(value: unknown, type: string, { types, path }: Place): SignedField[] {
  const parsed = parseFieldType(type)
  if (parsed?.kind === 'struct') {
    const struct = value as TypedStruct
    const lines = (types[parsed.name] ?? []).flatMap((field) =>
      listValue(struct[field.name], field.type, {
        types,
        path: path === '' ? field.name : `${path}.${field.name}`,
      }),
    )
    return lines.length === 0 ? [{ path, type, value: '{}' }] : lines
  }
  if (parsed?.kind === 'array') {
    const lines = (value as readonly unknown[]).flatMap((entry, index) =>
      listValue(entry, parsed.item, { types, path: `${path}[${index}]` }),
    )
    return lines.length === 0 ? [{ path, type, value: '[]' }] : lines
  }
  const integer = parsed?.kind === 'uint' || parsed?.kind === 'int' ? readInteger(value) : undefined
  return [{ path, type, value: String(integer ?? value) }]
}
