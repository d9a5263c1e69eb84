import { ArrowLeft, Search } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { mostAskedOf } from '../branchLookup.ts';
import { Keyboard } from '../components/Keyboard.tsx';
import { PagedList } from '../components/PagedList.tsx';
import { ServiceChoice } from '../components/ServiceChoice.tsx';
import { TouchButton } from '../components/TouchButton.tsx';
import { useKiosk } from '../kioskStore.ts';
import { indexOf } from '../search/indexOf.ts';
import { useTexts } from '../useTexts.ts';
import '../components/SearchButton.css';
import './SearchScreen.css';

/** Any service by a few letters of what people call it; before the first letter, what is asked for most. */
export function SearchScreen({ typed }: { readonly typed: string }): ReactNode {
  const { say, language } = useTexts();
  const branch = useKiosk((state) => state.snapshot?.branch);
  const send = useKiosk((state) => state.send);
  const field = useRef<HTMLInputElement>(null);
  const isEmpty = typed.trim() === '';
  const services = useMemo(() => {
    if (!branch) return [];
    return isEmpty ? mostAskedOf(branch) : indexOf(branch).find(typed, language);
  }, [branch, isEmpty, typed, language]);

  useEffect(() => {
    field.current?.focus();
  }, []);

  const typeIn = (text: string): void => {
    send({ type: 'searchTyped', typed: text });
  };
  const summary = isEmpty ? say('kiosk.mostAsked') : say('kiosk.found', { count: services.length });

  return (
    <div className="search">
      <h1 className="search-title">{say('kiosk.searchTitle')}</h1>
      <div className="search-top">
        <TouchButton
          className="search-back"
          aria-label={say('kiosk.back')}
          onPress={() => {
            send({ type: 'wentBack' });
          }}
        >
          <ArrowLeft aria-hidden="true" />
        </TouchButton>
        <label className="search-field">
          <Search aria-hidden="true" />
          <span className="visually-hidden">{say('kiosk.searchField')}</span>
          {/* A real field, for whoever has a keyboard; `inputMode` keeps the system's own off the screen. */}
          <input
            ref={field}
            type="text"
            inputMode="none"
            autoComplete="off"
            spellCheck={false}
            placeholder={say('kiosk.searchField')}
            value={typed}
            onChange={(event) => {
              typeIn(event.target.value);
            }}
          />
        </label>
      </div>
      {services.length === 0 ? (
        <div className="search-nothing" role="status">
          {isEmpty ? null : (
            <>
              <p>{say('kiosk.searchNothing')}</p>
              <p>{say('kiosk.searchNothingHint')}</p>
            </>
          )}
        </div>
      ) : (
        <div className="search-found">
          <p role="status">{summary}</p>
          <PagedList key={typed + language} shape="rows" mayGoBack={false}>
            {services.map((service) => (
              <ServiceChoice key={service.id} service={service} />
            ))}
          </PagedList>
        </div>
      )}
      <Keyboard typed={typed} onTyped={typeIn} />
    </div>
  );
}
