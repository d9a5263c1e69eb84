import { indexServices } from '@talon/service-search';
import type { BranchView, HallView, Service, ServiceAreaId, ServiceId } from '@talon/shared';
import { ArrowLeft } from 'lucide-react';
import { useMemo, useState, type RefObject } from 'react';
import { SearchBox } from '../../components/SearchBox.tsx';
import { useListbox } from '../../components/useListbox.ts';
import { useTexts } from '../../texts/useTexts.ts';
import { offeredServices } from './offeredServices.ts';
import './ServicePicker.css';

interface ServicePickerProps {
  readonly branch: BranchView;
  readonly hall: HallView;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly chosen: ServiceId | null;
  readonly onChoose: (serviceId: ServiceId) => void;
}

/** Finds a service by a few letters of what people call it, or by its area. */
export function ServicePicker({ branch, hall, field, chosen, onChoose }: ServicePickerProps) {
  const { t, locale, name } = useTexts();
  const [typed, setTyped] = useState('');
  const [areaId, setAreaId] = useState<ServiceAreaId | null>(null);
  const index = useMemo(() => indexServices(branch), [branch]);
  const services = useMemo(
    () => offeredServices(branch, index, { typed, areaId, locale }),
    [branch, index, typed, areaId, locale],
  );
  const listbox = useListbox(services.length, (place) => {
    const service = services[place];
    if (service !== undefined) onChoose(service.id);
  });
  const isTyping = typed.trim() !== '';
  const area = branch.serviceAreas.find(({ id }) => id === areaId);

  function chooseArea(next: ServiceAreaId | null): void {
    setAreaId(next);
    listbox.markFirst();
    field.current?.focus();
  }

  return (
    <section className="service-picker" aria-label={t('reception.service')}>
      <SearchBox
        ref={field}
        data-tab-focus
        {...listbox.field}
        label={t('reception.serviceSearch')}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          listbox.markFirst();
        }}
      />
      {!isTyping && area === undefined && (
        <div className="area-buttons" role="group" aria-label={t('reception.areas')}>
          {branch.serviceAreas.map(({ id, name: areaName }) => (
            <button key={id} type="button" className="area-button" onClick={() => chooseArea(id)}>
              {name(areaName)}
            </button>
          ))}
        </div>
      )}
      <div className="services-head">
        <h2>
          {isTyping && t('reception.found', { count: services.length })}
          {!isTyping && (area === undefined ? t('reception.mostAsked') : name(area.name))}
        </h2>
        {!isTyping && area !== undefined && (
          <button type="button" className="small-button" onClick={() => chooseArea(null)}>
            <ArrowLeft aria-hidden="true" size={16} />
            {t('reception.allAreas')}
          </button>
        )}
      </div>
      <div className="service-options" {...listbox.list} aria-label={t('reception.services')}>
        {services.map((service, place) => (
          <div
            key={service.id}
            className={service.id === chosen ? 'service-option service-option-chosen' : 'service-option'}
            {...listbox.option(place)}
          >
            <span className="service-option-name">{name(service.name)}</span>
            <span className="service-option-waiting">
              {t('reception.waitingInQueue', { count: waitingFor(service, hall) })}
            </span>
          </div>
        ))}
      </div>
      {services.length === 0 && (
        <p className="services-none" role="status">
          {t('reception.nothingFound')}
        </p>
      )}
    </section>
  );
}

/** How many wait in the queues that a service leads to. */
function waitingFor({ purposes }: Service, { queues }: HallView): number {
  return queues
    .filter(({ queueId }) => purposes.some((purpose) => purpose.queueId === queueId))
    .reduce((sum, { waiting }) => sum + waiting, 0);
}
