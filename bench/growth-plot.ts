// What was measured → a picture: one panel for each thing, both axes by powers of ten, with linear growth for comparison.
// In: rows. Out: SVG. Used by `growth.ts`.

import type { Growth } from './growth-child.ts';

interface Panel {
  title: string;
  lines: { label: string; of: keyof Growth; color: string }[];
  /** What must not be exceeded. */
  limit: number;
}

const PANELS: Panel[] = [
  {
    title: 'Start from what is kept, ms',
    lines: [{ label: 'start', of: 'start', color: '#2563eb' }],
    limit: 10_000,
  },
  {
    title: 'A question, ms, 99 of 100',
    lines: [
      { label: 'one meeting', of: 'askP99', color: '#2563eb' },
      { label: 'all meetings', of: 'allP99', color: '#c2410c' },
    ],
    limit: 50,
  },
  {
    title: 'Autocomplete, ms, 99 of 100',
    lines: [
      { label: 'meeting', of: 'meetingP99', color: '#2563eb' },
      { label: 'person', of: 'personP99', color: '#c2410c' },
    ],
    limit: 10,
  },
  {
    title: 'Memory, MB',
    lines: [
      { label: 'at start', of: 'memoryAtStart', color: '#2563eb' },
      { label: 'after questions', of: 'memory', color: '#c2410c' },
    ],
    limit: Number.NaN,
  },
];

const [WIDTH, HEIGHT, GAP] = [400, 250, 20];
const PLOT = { left: 56, right: 28, top: 40, bottom: 36 };

/** Returns the picture of rows, one for each number of meetings, in ascending order. */
export function plotGrowth(rows: Growth[]): string {
  const panels = PANELS.map((panel, at) => {
    const [x, y] = [(at % 2) * (WIDTH + GAP), Math.floor(at / 2) * (HEIGHT + GAP)];
    return `<g transform="translate(${x} ${y})">${plotPanel(panel, rows)}</g>`;
  });
  const [width, height] = [2 * WIDTH + GAP, 2 * HEIGHT + GAP];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<title>How the library grows from ten meetings to ten thousand</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${panels.join('\n')}
</svg>
`;
}

function plotPanel({ title, lines, limit }: Panel, rows: Growth[]): string {
  const values = lines.flatMap(({ of }) => rows.map((row) => row[of])).concat(limit || []);
  const x = scale(
    rows.map((row) => row.meetings),
    PLOT.left,
    WIDTH - PLOT.right,
  );
  const y = scale(
    values.map((value) => Math.max(value, 0.1)),
    HEIGHT - PLOT.bottom,
    PLOT.top,
  );
  const places = (of: keyof Growth) =>
    rows.map((row) => [x.place(row.meetings), y.place(Math.max(row[of], 0.1))] as const);
  const drawn = lines.map(({ label, of, color }, at) => {
    const points = places(of);
    const dots = points.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${color}"/>`).join('');
    const key = `<text x="${PLOT.left + 8 + at * 110}" y="34" fill="${color}">● ${label}</text>`;
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>${dots}${key}`;
  });
  return [
    `<text x="${PLOT.left}" y="16" font-weight="bold">${title}</text>`,
    ...x.ticks.map((tick) => label(x.place(tick), HEIGHT - 14, tick, 'middle')),
    ...y.ticks.map((tick) => gridLine(y.place(tick)) + label(PLOT.left - 6, y.place(tick) + 4, tick, 'end')),
    ...(limit ? [limitLine(y.place(limit))] : []),
    ...drawn,
  ].join('');
}

/** An axis from one power of ten to another. */
function scale(values: number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    place: (value: number) => Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)),
    ticks: Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at)),
  };
}

function gridLine(y: number): string {
  return `<line x1="${PLOT.left}" x2="${WIDTH - PLOT.right}" y1="${y}" y2="${y}" stroke="#e5e7eb"/>`;
}

function limitLine(y: number): string {
  return `<line x1="${PLOT.left}" x2="${WIDTH - PLOT.right}" y1="${y}" y2="${y}" stroke="#9ca3af" stroke-dasharray="4 4"/>`;
}

function label(x: number, y: number, value: number, anchor: 'middle' | 'end'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="#6b7280">${value.toLocaleString('en')}</text>`;
}
