import type { Descriptor } from './parseDescriptor.ts'

/** What one row of a format takes to be filled in. */
export type Row = {
  /** True where it is filled in once for each element of a list. */
  readonly isList: boolean
  /** True where each of those elements looks through the data anew. */
  readonly isNested: boolean
  /** 1 for a row such as the public registry has, more for one with long paths, lists or constants. */
  readonly weight: number
  /** How often the value is written out: once, and once more for each value it is compared with. */
  readonly reads: number
  /** Where it is written as a number, however long it is. */
  readonly number?: NumberRow
}

/** What is written as a number: what a path leads to, or what the descriptor itself says. */
export type NumberRow = {
  /** Undefined where the value is the descriptor's own. */
  readonly path: string | undefined
  /** Words (32 bytes) of the longest number that the descriptor itself may say in the row. */
  readonly ownWords: number
}

/** The heaviest format of the public registry has a tenth of it. */
const MAX_WEIGHT = 300
/** Characters of a row, and steps of its paths, that weigh as much as a row. */
const LENGTH_UNIT = 400
const STEPS_UNIT = 16
/** What a value of the descriptor's own weighs: it may be as long as the descriptor. */
const CONSTANT_WEIGHT = 10
/** Characters of a path: those of the public registry have fifty. */
const MAX_PATH = 200
const LIST = /\[(?:\]|[^\][]*:)/
/** A slice, or a value that another is found by. */
const NESTED = /\[[^\]["]*:[^\]["]*\]|"keyPath"/
/** Formats that write a value as it stands; all others read a number in it. */
const TEXTUAL = ['raw', 'addressName', 'interoperableAddressName', 'enum', 'calldata', 'tokenTicker']
const REFERENCE = /\$[.[][^"\s]*/g
/** What may be read as a number, and how long it is in the 32 bytes of data that are called a word. */
const WORD = /[0-9A-Za-z]+/g
const WORD_LENGTH = 64
const PLAIN_REFERENCE = /^\$(?:\.[A-Za-z0-9_-]+)+$/

type Json = Readonly<Record<string, unknown>>

/**
 * Lists the rows that the formats of a function or a type have, groups and references followed, before any is filled in. A
 * row counts at least for what it is, whichever of the files and of the formats of one name will be used.
 *
 * @param name of the function or the primary type
 * @returns undefined when they are more than anybody would read, or their references lead nowhere in particular
 */
export function listRows({ files }: Pick<Descriptor, 'files'>, name: string): readonly Row[] | undefined {
  const rows: Row[] = []
  let left = MAX_WEIGHT

  function assertShort(path: string): void {
    if (path.length > MAX_PATH) throw new RangeError('The descriptor has too long a path')
  }

  function add(row: Row): void {
    left -= row.weight
    if (left < 0) throw new RangeError('The descriptor has too many rows')
    rows.push(row)
  }

  function follow(reference: unknown): readonly Json[] {
    if (typeof reference !== 'string' || !PLAIN_REFERENCE.test(reference))
      throw new RangeError('The descriptor refers to no one place')
    const path = reference.split('.').slice(1)
    const found = Object.values(files).map((file) => path.reduce<unknown>(step, file))
    return found.filter((to) => to !== undefined).map(asJson)
  }

  /** @returns characters of the longest word of a text, and of what it refers to: all that is said, unless by names */
  function measureLongest(text: string): number {
    const meant = (text.match(REFERENCE) ?? []).flatMap((reference) => {
      if (!PLAIN_REFERENCE.test(reference)) return JSON.stringify(files)
      const path = reference.split('.').slice(1)
      const found = Object.values(files).map((file) => path.reduce<unknown>(step, file))
      return found.map((value) => JSON.stringify(value) ?? '')
    })
    const words = [text, ...meant].flatMap((one) => one.match(WORD) ?? [])
    return words.reduce((longest, { length }) => Math.max(longest, length), 0)
  }

  function expand(field: Json, base: string): void {
    const meant = field.$ref === undefined ? [{}] : follow(field.$ref)
    for (const one of meant.map((to): Json => ({ ...to, ...field }))) {
      const path = typeof one.path === 'string' ? join(base, one.path) : base
      assertShort(path)
      add(Array.isArray(one.fields) ? { ...single, isList: LIST.test(path) } : toRow(one, path))
      for (const child of asList(one.fields)) expand(asJson(child), path)
    }
  }

  function toRow({ fields: _, ...field }: Json, path: string): Row {
    const { params, visible } = field
    const { $ref } = asJson(params)
    const text = `${path} ${JSON.stringify($ref === undefined ? field : [field, follow($ref)])}`
    const { ifNotIn, mustMatch } = asJson(visible)
    const isOwn = path.includes('$') || JSON.stringify(field.value)?.includes('$')
    if (isOwn && LIST.test(path)) throw new RangeError('The descriptor lists itself')
    const isNumber = typeof field.format === 'string' && !TEXTUAL.includes(field.format)
    const number = {
      path: isOwn || field.path === undefined ? undefined : path,
      ownWords: Math.ceil(measureLongest(text) / WORD_LENGTH),
    }
    return {
      ...(isNumber && { number }),
      isList: LIST.test(path),
      isNested: NESTED.test(JSON.stringify(params) ?? ''),
      weight:
        Math.ceil(text.length / LENGTH_UNIT) +
        Math.floor((text.match(/[.[]/g)?.length ?? 0) / STEPS_UNIT) +
        (isOwn ? CONSTANT_WEIGHT : 0),
      reads: 1 + asList(ifNotIn).length + asList(mustMatch).length,
    }
  }

  try {
    for (const file of Object.values(files)) {
      for (const [key, format] of Object.entries(file.display?.formats ?? {})) {
        if (key.slice(0, key.indexOf('(')).trim() !== name) continue
        const { fields, interpolatedIntent } = asJson(format)
        for (const field of asList(fields)) expand(asJson(field), '')
        const isList = rows.some((row) => row.isList)
        for (const place of `${interpolatedIntent ?? ''}`.split('{').slice(1)) {
          const [path] = place.split('}')
          assertShort(path ?? '')
          // The row that it repeats may be written as a number.
          add({ ...single, isList, number: { path, ownWords: 1 } })
        }
      }
    }
    return rows
  } catch {
    return undefined
  }
}

const single: Row = { isList: false, isNested: false, weight: 1, reads: 1 }

function join(base: string, path: string): string {
  return base && !/^[#@$]/.test(path) ? `${base}.${path}` : path
}

function step(value: unknown, name: string): unknown {
  return Object.hasOwn(asJson(value), name) ? asJson(value)[name] : undefined
}

function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
