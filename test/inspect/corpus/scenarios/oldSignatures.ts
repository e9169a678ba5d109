import { type Asked, attack, benign, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const list = (...values: readonly (readonly [string, string, unknown])[]): Asked => ({
  type: 'list',
  list: values.map(([type, name, value]) => ({ type, name, value })),
})

/** Lists of named values, from before typed data had structs: what sites that were never renewed still ask for. */
export function oldSignatureScenarios({ me, thief }: World): readonly Scenario[] {
  return [
    benign(
      'old form: a greeting and a number',
      list(['string', 'Message', 'Hi, Alice!'], ['uint32', 'A number', '1337']),
      'bound-to-nothing',
    ),
    benign(
      'old form: a player enters a game',
      list(['address', 'Player', me], ['uint256', 'Game', '66'], ['string', 'Name', 'Cat']),
      'bound-to-nothing',
    ),
    attack(
      'old form: whom a bill is for runs into what it is for',
      list(
        ['string', 'Bill for', 'Bob'],
        ['string', 'What for', 'by’s new boat'],
        ['uint256', 'Amount', '5'],
      ),
      'values-run-together',
      'bound-to-nothing',
    ),
    attack(
      'old form: whom one pays runs into what follows',
      list(['address', 'From', me], ['bytes', 'To', thief], ['bytes', 'Note', '0xbad1d0']),
      'values-run-together',
    ),
    attack(
      'old form: several texts as one value',
      list(['string[]', 'Terms', ['I agree', 'to all']]),
      'refused',
    ),
    attack('old form: a number that is too large for its type', list(['uint8', 'Items', '300']), 'refused'),
  ]
}
