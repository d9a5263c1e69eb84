/** Markup that needs no more escaping. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** A piece of a page. Whatever is put in is escaped, except other pieces. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | number | Html)[]): Html {
  const text = parts.map((part, at) => {
    const value = values[at - 1];
    if (value === undefined) return part;
    return `${value instanceof Html ? value.text : escaped(String(value))}${part}`;
  });
  return new Html(text.join(''));
}
