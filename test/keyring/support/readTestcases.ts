import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const FOLDER = 'node_modules/@ethersproject/testcases/testcases'

/** Reads a set of the published test cases of ethers (npm `@ethersproject/testcases`, MIT). */
export function readTestcases<Case>(name: string): Case[] {
  return JSON.parse(gunzipSync(readFileSync(`${FOLDER}/${name}.json.gz`)).toString()) as Case[]
}
