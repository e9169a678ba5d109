import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordListDigests } from '../../src/keyring/phrase/phraseLanguages.ts'
import { formatWordList } from './formatWordList.ts'

/** Writes the lists of words of BIP-39, English aside, into a folder of the extension. */
export async function writeWordLists(dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true })
  for (const language of Object.keys(wordListDigests)) {
    writeFileSync(join(dir, `${language}.txt`), await formatWordList(language))
  }
}
