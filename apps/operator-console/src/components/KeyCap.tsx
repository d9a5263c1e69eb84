/** The key that does the same as the button it stands on. Not read aloud: `aria-keyshortcuts` says it. */
export function KeyCap({ name }: { name: string }) {
  return (
    <kbd className="key-cap" aria-hidden="true">
      {name}
    </kbd>
  );
}
