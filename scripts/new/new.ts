import { fileURLToPath } from 'node:url'
import { runCommand } from '../process/runCommand.ts'
import { createPiece } from './createPiece.ts'
import { pieces } from './pieces/pieces.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Makes the files of a new piece and adds it where such pieces are listed. Its test fails until it is written.
 *
 * @param args the kind of piece and its name
 * @throws Error with what to type, if the kind is unknown, the name does not suit it, or the piece exists
 */
export async function main([kind = '', name = '']: string[]): Promise<void> {
  const plan = pieces[kind]?.(name)
  if (!plan)
    throw new Error(`Type "npm run new -- <kind> <name>", where kind is ${Object.keys(pieces).join(', ')}.`)
  const paths = await createPiece(root, plan)
  if ((await runCommand('biome', ['check', '--write', '--log-level=error', ...paths])) !== 0) {
    throw new Error('What was made does not pass the linter: see above.')
  }
  console.log(`${paths.join('\n')}\n\n${plan.next}`)
}
