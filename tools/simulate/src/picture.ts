import type { Comparison } from './compare.ts';
import type { HourOfWaits } from './waits.ts';

const width = 960;
const height = 480;
const plot = { left: 70, right: 930, top: 90, bottom: 410 };
/** Told apart by shape and dash too, not by colour alone. */
const styles = {
  a: { colour: '#1f4e79', dash: '', marker: 'circle' },
  b: { colour: '#b8500b', dash: '8 5', marker: 'square' },
} as const;

/** The mean waits by the hour of the ticket, a beside b, as an SVG file. */
export function waitsPicture({ a, b, days }: Comparison): string {
  const hours = [...new Set([...a.byHour, ...b.byHour].map(({ hour }) => hour))].toSorted((x, y) => x - y);
  const highest = Math.max(1, ...[...a.byHour, ...b.byHour].map(({ mean }) => mean));
  const step = [1, 2, 5, 10, 20, 30, 60, 120].find((each) => highest / each <= 6) ?? 240;
  const top = Math.ceil(highest / step) * step;

  const x = (hour: number) => {
    const at = hours.length < 2 ? 0.5 : hours.indexOf(hour) / (hours.length - 1);
    return round(plot.left + 30 + at * (plot.right - plot.left - 60));
  };
  const y = (mean: number) => round(plot.bottom - (mean / top) * (plot.bottom - plot.top));

  const grid = Array.from({ length: top / step + 1 }, (_, line) => line * step).map(
    (mean) => `
  <line x1="${plot.left}" y1="${y(mean)}" x2="${plot.right}" y2="${y(mean)}" stroke="#d5d9de"/>
  <text x="${plot.left - 12}" y="${y(mean) + 5}" text-anchor="end">${mean}</text>`,
  );
  const hourNames = hours.map(
    (hour) => `
  <text x="${x(hour)}" y="${plot.bottom + 26}" text-anchor="middle">${String(hour).padStart(2, '0')}:00</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"
  font-family="Inter, 'DejaVu Sans', sans-serif" font-size="15" fill="#22303c" role="img"
  aria-label="Mean wait by the hour of the ticket, two configurations">
  <rect width="${width}" height="${height}" fill="#ffffff"/>
  <text x="${plot.left}" y="34" font-size="20" font-weight="600">Mean wait by the hour of the ticket, minutes</text>
  ${legend('a', a.file, plot.left, 62)}
  ${legend('b', b.file, plot.left + 430, 62)}${grid.join('')}${hourNames.join('')}
  ${curve('a', a.byHour, x, y)}
  ${curve('b', b.byHour, x, y)}
  <text x="${plot.right}" y="${height - 14}" text-anchor="end" font-size="13" fill="#5b6770">Mean of ${days} simulated ${days === 1 ? 'day' : 'days'}, the same visitors in both</text>
</svg>
`;
}

function curve(
  branch: keyof typeof styles,
  waits: readonly HourOfWaits[],
  x: (hour: number) => number,
  y: (mean: number) => number,
): string {
  const { colour, dash } = styles[branch];
  const points = waits.map(({ hour, mean }) => `${x(hour)},${y(mean)}`).join(' ');
  const markers = waits.map(({ hour, mean }) => marker(branch, x(hour), y(mean)));
  return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="3" stroke-dasharray="${dash}"/>${markers.join('')}`;
}

function marker(branch: keyof typeof styles, x: number, y: number): string {
  const { colour, marker: shape } = styles[branch];
  return shape === 'circle'
    ? `<circle cx="${x}" cy="${y}" r="5" fill="${colour}"/>`
    : `<rect x="${x - 5}" y="${y - 5}" width="10" height="10" fill="${colour}"/>`;
}

function legend(branch: keyof typeof styles, file: string, x: number, y: number): string {
  const { colour, dash } = styles[branch];
  return `<line x1="${x}" y1="${y - 5}" x2="${x + 44}" y2="${y - 5}" stroke="${colour}" stroke-width="3" stroke-dasharray="${dash}"/>${marker(branch, x + 22, y - 5)}
  <text x="${x + 56}" y="${y}">${branch}: ${escaped(shortened(file))}</text>`;
}

/** The end of a path tells files apart. */
const shortened = (file: string): string => (file.length <= 40 ? file : `…${file.slice(-39)}`);
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const round = (value: number): number => Math.round(value * 10) / 10;
