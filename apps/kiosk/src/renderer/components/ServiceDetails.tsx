import { Clock } from 'lucide-react';
import type { Service } from '@talon/shared';
import type { ReactNode } from 'react';
import { useTexts } from '../useTexts.ts';
import './ServiceDetails.css';

export function hasDetails({ bring, minutes }: Service): boolean {
  return bring !== undefined || minutes !== undefined;
}

/** What to have with one and how long it may take: told before the ticket, so that nobody waits in vain. */
export function ServiceDetails({ service }: { readonly service: Service }): ReactNode {
  const { say, language } = useTexts();
  const { bring, minutes } = service;
  if (!hasDetails(service)) return null;
  return (
    <div className="service-details">
      {bring === undefined ? null : (
        <>
          <h2>{say('kiosk.bring')}</h2>
          <ul>
            {bring[language].map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </>
      )}
      {minutes === undefined ? null : (
        <p>
          <Clock aria-hidden="true" />
          {say('kiosk.takesMinutes', { ...minutes })}
        </p>
      )}
    </div>
  );
}
