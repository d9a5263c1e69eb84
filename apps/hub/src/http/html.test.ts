import { expect, it } from 'vitest';
import { html } from './html.ts';

it('escapes whatever is put in, but not pieces of a page', () => {
  const piece = html`<b>${`<script>"a" & 'b'</script>`}</b>`;
  expect(html`<p title="${'"'}">${piece} ${7}</p>`.text).toBe(
    '<p title="&quot;"><b>&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;</b> 7</p>',
  );
});
