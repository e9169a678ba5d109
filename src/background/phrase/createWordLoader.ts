import { type LoadWords, parseWordList } from '../../keyring/phrase/parseWordList.ts'
import type { Platform } from '../platform.ts'

/** Reads the lists of words that came with the extension, when one is asked for. */
export function createWordLoader({ readPackaged }: Pick<Platform, 'readPackaged'>): LoadWords {
  return async (language) => parseWordList(await readPackaged(`words/${language}.txt`), language)
}
