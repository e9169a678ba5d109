import { type Askable, askables } from '../../protocol/sites.ts'
import { Checkbox } from '../ui/fields/Checkbox.tsx'
import { Fieldset } from '../ui/fields/Fieldset.tsx'
import { askableWords } from './grantWords.ts'

type AskChoiceProps = { readonly mayAsk: readonly Askable[]; readonly onChange: (mayAsk: Askable[]) => void }

/** What a site may ask for at all. Whatever it asks is still put before the person each time. */
export function AskChoice({ mayAsk, onChange }: AskChoiceProps) {
  return (
    <Fieldset form="card" label="It may ask for">
      {askables.map((askable) => (
        <Checkbox
          key={askable}
          checked={mayAsk.includes(askable)}
          onChange={(may) =>
            onChange(askables.filter((one) => (one === askable ? may : mayAsk.includes(one))))
          }
          label={askableWords[askable]}
        />
      ))}
    </Fieldset>
  )
}
