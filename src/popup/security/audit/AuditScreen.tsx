import { useDeferredValue, useMemo, useState } from 'react'
import { navigate } from '../../router/navigate.ts'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Progress } from '../../ui/feedback/Progress.tsx'
import { SelectField } from '../../ui/fields/SelectField.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useView } from '../../wallet/walletStore.ts'
import { AsideLogs } from './AsideLogs.tsx'
import { AuditDays } from './AuditDays.tsx'
import { AuditExport } from './AuditExport.tsx'
import classes from './AuditScreen.module.css'
import { type AuditGroup, auditGroups } from './auditGroups.ts'
import { filterEntries } from './filterEntries.ts'
import { useAuditEntries } from './useAuditEntries.ts'
import { VerifyCard } from './VerifyCard.tsx'

const options = [
  { value: 'all' as const, label: 'Everything' },
  ...Object.entries(auditGroups).map(([value, label]) => ({ value: value as AuditGroup, label })),
]

/** All that opened, signed, allowed or gave something away, and whether anybody changed that record. */
export function AuditScreen() {
  const { entries, aside, complete, problem, reload } = useAuditEntries()
  const accounts = useView((view) => view.accounts)
  const [group, setGroup] = useState<AuditGroup | 'all'>('all')
  const [text, setText] = useState('')
  const searched = useDeferredValue(text)
  const shown = useMemo(() => {
    const nameAccount = (accountId: string) => accounts.find(({ id }) => id === accountId)?.name
    return filterEntries(entries, { group, text: searched }, nameAccount)
  }, [entries, group, searched, accounts])
  return (
    <Screen title="Audit log" onBack={() => navigate('/security')}>
      <p>What this wallet opened, signed, allowed and refused. Nobody can change it unnoticed.</p>
      <VerifyCard onStarted={() => void reload()} />
      <div className={classes.filters}>
        <TextField label="Search" type="search" value={text} onChange={setText} placeholder="Any word" />
        <SelectField label="Show" value={group} onChange={setGroup} options={options} />
      </div>
      <p className="visually-hidden" role="status">
        {complete && `${shown.length} of ${entries.length} entries`}
      </p>
      <ProblemText problem={problem} />
      {!complete && !problem && <Progress label="Reading the log" />}
      {complete && shown.length === 0 && (
        <EmptyState title={entries.length === 0 ? 'Nothing has happened yet' : 'Nothing fits'}>
          {entries.length > 0 && <p>Try fewer words, or look at everything.</p>}
        </EmptyState>
      )}
      {/* Another search starts at the top of its own list. */}
      <AuditDays key={`${group} ${searched}`} entries={shown} />
      <AsideLogs logs={aside} onExported={() => void reload()} />
      <AuditExport onExported={() => void reload()} />
    </Screen>
  )
}
