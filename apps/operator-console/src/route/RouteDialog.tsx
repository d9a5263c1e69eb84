import type { BranchView, RouteStep } from '@talon/shared';
import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Dialog } from '../components/Dialog.tsx';
import { FoundList } from '../components/FoundList.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { mostFurther } from './mostFurther.ts';
import { matching, serviceOptions, stepKey } from './serviceOptions.ts';
import { numberedSteps, stepName } from './stepWords.ts';
import './RouteDialog.css';

interface RouteDialogProps {
  readonly title: string;
  readonly branch: BranchView;
  /** The service that comes before all others: the present one, or the first of a new ticket. */
  readonly first: RouteStep;
  /** What that one is called: the visitor is being served, or has not come yet. */
  readonly firstWords: string;
  readonly route: readonly RouteStep[];
  /** Nothing can be changed while an earlier change is on its way. */
  readonly locked: boolean;
  readonly onChange: (route: RouteStep[]) => void;
  readonly onClose: () => void;
}

/** [ROUTE-1] What the visitor has come for besides, in this order. Each change is made at once. */
export function RouteDialog(props: RouteDialogProps) {
  const { title, branch, first, firstWords, route, locked, onChange, onClose } = props;
  const texts = useTexts();
  const { t, locale } = texts;
  const [search, setSearch] = useState('');
  const isFull = route.length >= mostFurther;

  const taken = [first, ...route].map(stepKey).join(' ');
  const options = useMemo(
    () => serviceOptions(locale, branch).filter(({ key }) => !taken.split(' ').includes(key)),
    [locale, branch, taken],
  );
  const remove = (place: number) => {
    if (!locked) onChange(route.filter((_, at) => at !== place));
  };

  return (
    <Dialog title={title} onClose={onClose}>
      <ol className="route-steps">
        <li className="route-step">
          <b>{firstWords}</b> <span>{stepName(branch, first, texts)}</span>
        </li>
        {numberedSteps(route).map(({ step, number, key }) => (
          <li key={key} className="route-step">
            <b>{number}.</b> <span>{stepName(branch, step, texts)}</span>
            <button
              type="button"
              className="small-button"
              aria-label={t('moves.routeRemove', { service: stepName(branch, step, texts) })}
              disabled={locked}
              onClick={() => remove(number - 2)}
            >
              <X aria-hidden="true" size={18} />
            </button>
          </li>
        ))}
      </ol>
      <div className={isFull ? 'route-search route-search-full' : 'route-search'}>
        <FoundList
          label={t('moves.routeSearch')}
          listLabel={t('moves.routeOffered')}
          search={search}
          onSearch={setSearch}
          found={isFull ? [] : matching(options, search)}
          none={isFull ? t('moves.routeFull') : t('desk.transferNothing')}
          keys={t('moves.routeKeys')}
          onKeyDown={({ code, repeat }) => {
            if (code === 'Backspace' && search === '' && route.length > 0 && !repeat)
              remove(route.length - 1);
          }}
          onChoose={({ step }) => {
            if (locked) return;
            setSearch('');
            onChange([...route, step]);
          }}
        />
      </div>
    </Dialog>
  );
}
