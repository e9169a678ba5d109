import type { Settings } from '../../protocol/settings.ts'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Checkbox } from '../ui/fields/Checkbox.tsx'
import { SelectField } from '../ui/fields/SelectField.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { useView } from '../wallet/walletStore.ts'
import { lockTimes } from './lockTimes.ts'

const themes = [
  { value: 'system', label: 'As the system has it' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

/** What is set with one touch; each change is kept at once. */
export function GeneralSettings() {
  const settings = useView((view) => view.settings)
  const { run, problem } = useCommand('updateSettings')
  const change = (part: Partial<Settings>) => void run(part)
  return (
    <Card title="General">
      <SelectField
        label="Theme"
        value={settings.theme}
        onChange={(theme) => change({ theme })}
        options={themes}
      />
      <SelectField
        label="Lock after"
        value={String(settings.autoLockMinutes)}
        onChange={(minutes) => change({ autoLockMinutes: Number(minutes) })}
        options={lockTimes(settings.autoLockMinutes)}
        hint="Without use. It also locks when the browser closes."
      />
      <Checkbox
        label="Show test networks"
        checked={settings.showTestNetworks}
        onChange={(showTestNetworks) => change({ showTestNetworks })}
      />
      <ProblemText problem={problem} />
    </Card>
  )
}
