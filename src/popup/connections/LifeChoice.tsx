import { type GrantLife, grantLives } from '../../protocol/sites.ts'
import { SelectField } from '../ui/fields/SelectField.tsx'
import { lifeWords } from './grantWords.ts'

type LifeChoiceProps = { readonly lasts: GrantLife; readonly onChange: (lasts: GrantLife) => void }

/** How long a site stays connected. */
export function LifeChoice({ lasts, onChange }: LifeChoiceProps) {
  return (
    <SelectField
      label="How long"
      value={lasts}
      onChange={onChange}
      options={grantLives.map((life) => ({ value: life, label: lifeWords[life] }))}
    />
  )
}
