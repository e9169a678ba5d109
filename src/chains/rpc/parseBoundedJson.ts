import { EndpointFailure } from './failure.ts'

const FREE_CONTAINERS = 1_000
/** Honest answers have a list or an object for every hundred characters or so. */
const CHARACTERS_PER_CONTAINER = 32

/**
 * Parses JSON of a stranger without letting it hold up the thread. Lists and objects are what costs time, most of
 * all nested ones: a megabyte of brackets takes a tenth of a second, a megabyte of digits next to none.
 *
 * @throws EndpointFailure (`malformed`) if it is no JSON, or little else than brackets
 */
export function parseBoundedJson(text: string): unknown {
  if (countContainers(text) > FREE_CONTAINERS + text.length / CHARACTERS_PER_CONTAINER) {
    throw new EndpointFailure('malformed')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new EndpointFailure('malformed')
  }
}

/** Brackets within strings count too: that only makes the bound stricter. */
function countContainers(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 0x5b || code === 0x7b) count += 1
  }
  return count
}
