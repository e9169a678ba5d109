import { Button } from '../../ui/actions/Button.tsx'
import { SelectField } from '../../ui/fields/SelectField.tsx'
import { Icon } from '../../ui/pictures/Icon.tsx'
import classes from './ImportStep.module.css'
import { wordCounts } from './useWords.ts'

type WordGridToolsProps = {
  readonly wordCount: number
  readonly onWordCount: (count: number) => void
  readonly shown: boolean
  readonly onShown: (shown: boolean) => void
}

const options = wordCounts.map((count) => ({ value: String(count), label: `${count} words` }))

/** How long the phrase is, and whether it may be seen. */
export function WordGridTools({ wordCount, onWordCount, shown, onShown }: WordGridToolsProps) {
  return (
    <div className={classes.tools}>
      <SelectField
        label="Length of the phrase"
        value={String(wordCount)}
        onChange={(value) => onWordCount(Number(value))}
        options={options}
      />
      <Button variant="quiet" onClick={() => onShown(!shown)}>
        <Icon name={shown ? 'eyeOff' : 'eye'} small />
        {shown ? 'Hide what I type' : 'Show what I type'}
      </Button>
    </div>
  )
}
