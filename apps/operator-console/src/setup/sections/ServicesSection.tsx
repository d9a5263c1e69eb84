import { indexServices } from '@talon/service-search';
import type { Service } from '@talon/shared';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTexts } from '../../texts/useTexts.ts';
import { Disclosure } from '../fields/Disclosure.tsx';
import { useDraft } from '../useSetup.ts';
import { SectionPart } from './SectionPart.tsx';
import { ServiceLimits } from './ServiceLimits.tsx';
import '../../components/Field.css';
import './ServicesSection.css';

interface ServicesSectionProps {
  /** The place of the service that stands open. */
  readonly open: number | null;
  readonly onOpen: (at: number | null) => void;
}

/** More are found by searching, not by scrolling. */
const mostShown = 40;

/** How many tickets kiosks give out for a service, and when. */
export function ServicesSection({ open, onOpen }: ServicesSectionProps) {
  const { t, name, locale } = useTexts();
  const draft = useDraft();
  const [typed, setTyped] = useState('');
  const [limitedOnly, setLimitedOnly] = useState(false);
  // Names are not edited here: the words to search by need not be gathered at every digit of a quota.
  const words = JSON.stringify(draft.services.map((each) => [each.id, each.name]));
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `words` says what is searched
  const index = useMemo(() => indexServices(draft), [words]);
  const found = useMemo(
    () => (typed.trim() === '' ? null : index.find(typed, locale).map(({ id }) => id)),
    [index, typed, locale],
  );
  const listed = draft.services
    .map((service, at) => ({ service, at }))
    .filter(({ service }) => !limitedOnly || isLimited(service))
    .filter(({ service }) => found === null || found.includes(service.id))
    .toSorted((a, b) => (found === null ? 0 : found.indexOf(a.service.id) - found.indexOf(b.service.id)));
  const shown = listed.slice(0, mostShown);
  // Whoever was led here by a fault sees its service, however far down it stands.
  const led = open === null || shown.some(({ at }) => at === open) ? undefined : draft.services[open];
  const rows = led === undefined || open === null ? shown : [{ service: led, at: open }, ...shown];

  function summary({ quota, openingHours }: Service): string {
    return [
      quota?.perDay !== undefined && t('setup.summaryQuota', { count: quota.perDay }),
      quota?.perHour !== undefined && t('setup.summaryQuotaHour', { count: quota.perHour }),
      openingHours !== undefined && t('setup.summaryOwnHours'),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  return (
    <SectionPart title="setup.services" words="setup.servicesWords" alone>
      <div className="setup-search">
        <label className="setup-search-box">
          <Search aria-hidden="true" size={20} />
          <input
            type="search"
            className="field-box"
            aria-label={t('setup.servicesSearch')}
            placeholder={t('setup.servicesSearch')}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              onOpen(null);
            }}
          />
        </label>
        <label className="setup-switch">
          <input
            type="checkbox"
            checked={limitedOnly}
            onChange={({ target }) => setLimitedOnly(target.checked)}
          />
          {t('setup.servicesLimited')}
        </label>
      </div>
      <ul className="setup-things">
        {rows.map(({ service, at }) => (
          <Disclosure
            key={service.id}
            path={['services', at]}
            title={name(service.name)}
            summary={summary(service)}
            open={open === at}
            onToggle={() => onOpen(open === at ? null : at)}
          >
            <ServiceLimits at={at} />
          </Disclosure>
        ))}
      </ul>
      <p className="setup-quiet" role="status">
        {listed.length === 0 && t('setup.servicesNone')}
        {listed.length > mostShown && t('setup.servicesMore', { shown: mostShown, count: listed.length })}
      </p>
    </SectionPart>
  );
}

const isLimited = ({ quota, openingHours, exceptions }: Service): boolean =>
  quota !== undefined || openingHours !== undefined || exceptions !== undefined;
