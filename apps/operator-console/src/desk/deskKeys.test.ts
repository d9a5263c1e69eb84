import { describe, expect, it } from 'vitest';
import { deskKeyOf } from './deskKeys.ts';

function pressOn(target: Element, init: KeyboardEventInit) {
  let read: ReturnType<typeof deskKeyOf> = null;
  document.body.append(target);
  const listen = (event: KeyboardEvent) => {
    read = deskKeyOf(event);
  };
  window.addEventListener('keydown', listen);
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
  window.removeEventListener('keydown', listen);
  target.remove();
  return read;
}

const press = (init: KeyboardEventInit) => pressOn(document.createElement('div'), init);

function inputOf(type: string): HTMLInputElement {
  const input = document.createElement('input');
  input.type = type;
  return input;
}

describe('a key at the desk', () => {
  it('is known by its place, so that a Ukrainian layout works', () => {
    expect(press({ code: 'KeyR', key: 'к' })).toEqual({ kind: 'action', action: 'recall' });
    expect(press({ code: 'Space', key: ' ' })).toEqual({ kind: 'action', action: 'next' });
    expect(press({ code: 'Escape' })).toEqual({ kind: 'action', action: 'break' });
  });

  it('resumes the parked by digits 1 to 8, on both rows of digits', () => {
    expect(press({ code: 'Digit1' })).toEqual({ kind: 'resume', place: 0 });
    expect(press({ code: 'Numpad8' })).toEqual({ kind: 'resume', place: 7 });
    expect(press({ code: 'Digit9' })).toBeNull();
    expect(press({ code: 'Digit0' })).toBeNull();
  });

  it('moves through the outcomes both ways', () => {
    expect(press({ code: 'KeyO' })).toEqual({ kind: 'outcome', by: 1 });
    expect(press({ code: 'KeyO', shiftKey: true })).toEqual({ kind: 'outcome', by: -1 });
  });

  it('that is held down asks once', () => {
    expect(press({ code: 'Space', repeat: true })).toBeNull();
  });

  it("with Ctrl, Alt or Meta is the browser's", () => {
    expect(press({ code: 'KeyR', ctrlKey: true })).toBeNull();
    expect(press({ code: 'KeyF', metaKey: true })).toBeNull();
    expect(press({ code: 'KeyF', altKey: true })).toBeNull();
  });

  it('belongs to the text field in which it is typed', () => {
    expect(pressOn(inputOf('text'), { code: 'KeyR' })).toBeNull();
    expect(pressOn(inputOf('radio'), { code: 'Space' })).toEqual({ kind: 'action', action: 'next' });
  });

  it('Space presses the button that was reached by Tab, letters stay the desk’s', () => {
    expect(pressOn(document.createElement('button'), { code: 'Space' })).toBeNull();
    expect(pressOn(document.createElement('button'), { code: 'KeyR' })).toEqual({
      kind: 'action',
      action: 'recall',
    });
  });
});
